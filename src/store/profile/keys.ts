import type { MovieId } from '../../contract';
import type { ExternalIds } from './entry';

/** The key of an entry for a movie of a collection. */
export function keyInCollection(collection: string, movieId: MovieId): string {
  return `${collection}/${movieId}`;
}

/** The key of an entry for a movie that is in no known collection: the same each time the same file is imported. */
export function keyOfMissing(movie: {
  readonly ids: ExternalIds;
  readonly title: string;
  readonly year: number | null;
}): string {
  const { ids, title, year } = movie;
  if (ids.imdb !== undefined) return `imdb/${ids.imdb}`;
  if (ids.tmdb !== undefined) return `tmdb/${ids.tmdb}`;
  return `title/${normalTitle(title)}/${year ?? ''}`;
}

/** A title without case, accents and punctuation: "WALL·E" and "Wall-E" give one key. A title without letters and digits is kept. */
function normalTitle(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain === '' ? title.trim() : plain;
}
