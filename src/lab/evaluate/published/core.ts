import type { Catalogue } from '../../../pack/index';
import type { TrainingData } from '../../../trainer/holdout/split';

/** A rating with its column. */
export interface Entry {
  readonly movie: number;
  readonly code: number;
}

/** The ratings of each user, in order of column. */
export type UserEntries = readonly (readonly Entry[])[];

export function entriesOf({ matrix: { rows } }: TrainingData): UserEntries {
  return Array.from({ length: rows.starts.length - 1 }, (_, user) => {
    const from = rows.starts[user]!;
    const count = rows.starts[user + 1]! - from;
    return Array.from({ length: count }, (_, i) => ({
      movie: rows.movies[from + i]!,
      code: rows.codes[from + i]!,
    }));
  });
}

/**
 * The k-core: users and movies with fewer than `least` ratings are removed until all that are left have at least as many.
 *
 * @returns the users' ratings, with an empty list for each removed user
 */
export function coreOf(users: UserEntries, least: number): UserEntries {
  const counts = countsOf(users);
  const kept = users.map((entries) => {
    const left = entries.filter(({ movie }) => (counts.get(movie) ?? 0) >= least);
    return left.length >= least ? left : [];
  });
  const before = users.reduce((sum, { length }) => sum + length, 0);
  const after = kept.reduce((sum, { length }) => sum + length, 0);
  return after === before ? kept : coreOf(kept, least);
}

function countsOf(users: UserEntries): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { movie } of users.flat()) counts.set(movie, (counts.get(movie) ?? 0) + 1);
  return counts;
}

/** The users and movies of the ratings. */
export interface Source {
  readonly catalogue: Catalogue;
  readonly userIds: Uint32Array;
}

/** Training data, and the new number of each column of the whole data. */
export interface Renumbered {
  readonly data: TrainingData;
  readonly columns: ReadonlyMap<number, number>;
}

/**
 * Makes training data of these ratings alone. Columns are by falling number of ratings, ties by movieId, as in the trainer.
 *
 * @param userIds aligned with `users`
 * @param movies columns that are kept, rated or not
 */
export function trainingDataOf(
  { catalogue, userIds }: Source,
  users: UserEntries,
  movies: ReadonlySet<number>,
): Renumbered {
  const counts = countsOf(users);
  const countOf = (movie: number) => counts.get(movie) ?? 0;
  const order = [...movies].sort(
    (a, b) => countOf(b) - countOf(a) || catalogue.movieIds[a]! - catalogue.movieIds[b]!,
  );
  const columns = new Map(order.map((old, fresh) => [old, fresh]));
  const rows = users.map((entries) =>
    entries
      .map(({ movie, code }) => ({ movie: columns.get(movie) as number, code }))
      .sort((a, b) => a.movie - b.movie),
  );
  const starts = [0];
  for (const row of rows) starts.push(starts.at(-1)! + row.length);
  const sums = new Uint32Array(order.length);
  for (const { movie, code } of rows.flat()) sums[movie]! += code;
  return {
    columns,
    data: {
      catalogue: {
        ...catalogue,
        movieIds: Uint32Array.from(order, (old) => catalogue.movieIds[old]!),
        titles: order.map((old) => catalogue.titles[old]!),
        movieGenres: order.map((old) => catalogue.movieGenres[old]!),
        ratingCounts: Uint32Array.from(order, countOf),
        ratingSums: sums,
      },
      matrix: {
        userIds,
        rows: {
          starts: Uint32Array.from(starts),
          movies: Uint16Array.from(rows.flat(), ({ movie }) => movie),
          codes: Uint8Array.from(rows.flat(), ({ code }) => code),
        },
      },
    },
  };
}
