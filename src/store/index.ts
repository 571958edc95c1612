export { filmsToShow } from './list';
export type { LoadingState } from './loading';
export type { FilmName, Opinions, RatedFilm } from './opinions';
export { filmsSetAside, ratedFilms, starsOf } from './opinions';
export { createProfile, type ImportedRating, type Profile } from './profile';
export { createSession, type RankedList, type Session, type SessionState } from './session';
export type { UndoState } from './undo';
