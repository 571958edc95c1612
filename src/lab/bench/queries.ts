import type { MovieIndex, RatingRows } from '../../pack/index';
import { sample, seededRandom } from '../../trainer/random';
import type { Profile } from '../faiss/profiles';

/** A search: the `k` most similar users to a profile. */
export interface SearchQuery {
  readonly profile: Profile;
  readonly k: number;
}

/**
 * Profiles of `size` ratings each, sampled from the ratings of a random user, so that well-known films are frequent as
 * in real profiles. When no user has enough ratings, films and ratings are drawn at random.
 *
 * @param columns number of movies; a profile has no more ratings than that
 */
export function profilesOfSize(
  size: number,
  count: number,
  rows: RatingRows,
  columns: number,
  seed: number,
): Profile[] {
  const random = seededRandom(seed + size);
  const users = usersWith(size, rows);
  return Array.from({ length: count }, () => {
    if (users.length === 0) {
      const movies = sample(columns, Math.min(size, columns), random) as MovieIndex[];
      return { movies, codes: movies.map(() => 1 + Math.floor(10 * random())) };
    }
    const user = users[Math.floor(users.length * random())]!;
    const from = rows.starts[user]!;
    const entries = sample(rows.starts[user + 1]! - from, size, random).map((at) => from + at);
    return {
      movies: entries.map((entry) => rows.movies[entry] as MovieIndex),
      codes: entries.map((entry) => rows.codes[entry]!),
    };
  });
}

function usersWith(size: number, { starts }: RatingRows): number[] {
  const users: number[] = [];
  for (let user = 0; user + 1 < starts.length; user++) {
    if (starts[user + 1]! - starts[user]! >= size) users.push(user);
  }
  return users;
}
