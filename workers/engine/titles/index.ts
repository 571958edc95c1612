export { parseTitle } from './parse';
export { TitleIndex } from './titleIndex';
