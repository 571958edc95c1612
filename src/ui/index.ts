import './base.css';

export { StoresContext } from './context';
export { App } from './shell/App';
export { rememberVisits } from './shell/visits';
