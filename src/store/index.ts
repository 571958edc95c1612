export { filmsToShow } from './list';
export type { FilmName, Opinions, RatedFilm } from './opinions';
export { filmsSetAside, ratedFilms, starsOf } from './opinions';
export { countMoves, type Move, type PlacedFilm, placed, placedPreview } from './placed';
export { createProfile, type ImportedRating, type Profile } from './profile';
export { createSession, type Session } from './session';
export type { SettingName } from './settings';
export type { RankedList, SessionState } from './state';
export type { UndoState } from './undo';
