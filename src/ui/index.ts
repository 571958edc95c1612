import './base.css';
import './shell/print.css';

export { StoresContext } from './context';
export { App } from './shell/App';
export { rememberVisits } from './shell/visits';
