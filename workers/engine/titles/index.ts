export { type ParsedTitle, parseTitle } from './parse';
export { TitleIndex } from './titleIndex';
