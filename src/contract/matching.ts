import type { Movie } from './movie';

/** What became of a film that somebody's file names. */
export type FilmMatch =
  /** It is this film, without a doubt. */
  | { readonly status: 'matched'; readonly movie: Movie; readonly why: string }
  /** It may be one of these, best first; somebody should look. */
  | { readonly status: 'review'; readonly candidates: readonly Movie[]; readonly why: string }
  /** The model has no such film. */
  | { readonly status: 'missing'; readonly why: string };
