import type { MovieIndex, RatingRows } from '../../pack/index';
import { sample, seededRandom } from '../../trainer/random';

/** Columns and half stars, aligned. */
export interface Profile {
  readonly movies: MovieIndex[];
  readonly codes: number[];
}

const MOST_RATINGS = 100;

/**
 * Seeded profiles of 1 to 100 ratings. Five kinds take turns: ratings of one user, random films, the same rating for
 * all films, a user's whole row, and a repetition of the profile before.
 * @param columns number of movies.
 */
export function seededProfiles(
  count: number,
  rows: RatingRows,
  columns: number,
  seed: number,
): Profile[] {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(limit * random());
  const profiles: Profile[] = [];
  for (let i = 0; i < count; i++) {
    const user = below(rows.starts.length - 1);
    const [from, to] = [rows.starts[user]!, rows.starts[user + 1]!];
    const size = Math.min(1 + below(MOST_RATINGS), to - from);
    const some = sample(to - from, size, random).map((entry) => from + entry);
    const whole = Array.from(
      { length: Math.min(to - from, MOST_RATINGS) },
      (_, entry) => from + entry,
    );
    const ofUser = (entries: number[]): Profile => ({
      movies: entries.map((entry) => rows.movies[entry] as MovieIndex),
      codes: entries.map((entry) => rows.codes[entry]!),
    });
    const kinds: (() => Profile)[] = [
      () => ofUser(some),
      () => ({
        movies: sample(columns, Math.min(size, columns), random) as MovieIndex[],
        codes: some.map(() => 1 + below(10)),
      }),
      () => {
        const code = 1 + below(10);
        return { ...ofUser(some), codes: some.map(() => code) };
      },
      () => ofUser(whole),
      () => profiles[i - 1]!,
    ];
    profiles.push(kinds[i % kinds.length]!());
  }
  return profiles;
}
