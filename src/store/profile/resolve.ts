import type { MovieId, NamedMovie, RecommenderApi } from '../../contract';
import type { Entry } from './entry';

/** How entries of another collection are looked up in the loaded model. */
export type Lookup = Pick<RecommenderApi, 'matchMovies'>;

/** Entries looked up in one call: few enough that other calls are answered in between. */
const SLICE = 20;

/**
 * Finds the entries made with another model in the loaded one. Only a certain match counts: an id alone does not, because another
 * collection may give it to another movie.
 *
 * @returns by key: the movie here, or null when there is none. Entries whose lookup failed are left out: ask again.
 */
export async function resolveEntries(
  entries: readonly Entry[],
  lookup: Lookup,
): Promise<Record<string, MovieId | null>> {
  const found: Record<string, MovieId | null> = {};
  for (let start = 0; start < entries.length; start += SLICE) {
    const slice = entries.slice(start, start + SLICE);
    const answer = await lookup.matchMovies(slice.map(namedMovie));
    if (!answer.ok) break;
    for (const [i, { key }] of slice.entries()) {
      const match = answer.value[i];
      found[key] = match?.status === 'matched' ? match.movie.movieId : null;
    }
  }
  return found;
}

function namedMovie({ title, year, ids, movieId }: Entry): NamedMovie {
  return { title, otherTitles: [], year, ids: movieId === null ? ids : { ...ids, movieId } };
}
