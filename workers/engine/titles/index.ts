export { parseTitle } from './parse';
export { TitleIndex } from './title-index';
