import type { Movie } from './movie';

/** The result of matching a film that somebody's file names. */
export type MovieMatch =
  /** It is this film, without a doubt. */
  | { readonly status: 'matched'; readonly movie: Movie; readonly why: string }
  /** It may be one of these, best first; the visitor should decide. */
  | { readonly status: 'review'; readonly candidates: readonly Movie[]; readonly why: string }
  /** The model has no such film. */
  | { readonly status: 'missing'; readonly why: string };
