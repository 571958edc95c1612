import type { Movie } from './movie';
import type { Recommendation } from './recommendation';
import type { Stars } from './stars';

/** The theme of a shelf. */
export type ShelfTheme =
  /** Films that go with one that the visitor loved. */
  | { readonly kind: 'because'; readonly movie: Movie; readonly stars: Stars }
  /** Famous films that the visitor may well have seen, to be rated or marked as seen. */
  | { readonly kind: 'have-you-seen' }
  /** Films other than the famous ones, which together have most of all ratings. */
  | { readonly kind: 'lesser-known' }
  /** Films of a genre, or from a decade (1970 for the seventies), that the visitor rates above their mean. */
  | { readonly kind: 'genre'; readonly genre: string }
  | { readonly kind: 'decade'; readonly decade: number };

/** Films of one kind, best first. Never fewer than SHELF_SIZE.least. */
export interface Shelf {
  readonly theme: ShelfTheme;
  readonly picks: readonly Recommendation[];
}

/** How many films a shelf holds. */
export const SHELF_SIZE = { least: 4, most: 12 } as const;
