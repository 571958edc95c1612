export { MatchIndex } from './match-index';
export { parseTitle } from './parse';
export { TitleIndex } from './title-index';
