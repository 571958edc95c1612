export { MatchIndex, type MatchResult } from './match-index';
export { parseTitle } from './parse';
export { TitleIndex } from './title-index';
