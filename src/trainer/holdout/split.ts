// Unchecked indices: sparse rows and arrays by movie, with indices that come from the same matrix.
import type { Catalogue, RatingMatrix, RatingRows } from '../../pack/types';
import { sample, seededRandom } from '../random';

/** Ratings and films that a recommender may learn from. */
export interface TrainingData {
  readonly catalogue: Catalogue;
  readonly matrix: RatingMatrix;
}

/** Some users to learn from, and the held-out others. Columns of both are those of `training`. */
export interface Split {
  readonly training: TrainingData;
  readonly heldOut: RatingRows;
}

/** Splits the users into seeded random groups, as equal in size as possible. */
export function userGroups(users: number, groups: number, seed: number): number[][] {
  const order = sample(users, users, seededRandom(seed));
  return Array.from({ length: groups }, (_, g) =>
    order.filter((_, i) => i % groups === g).sort((a, b) => a - b),
  );
}

/** `count` users chosen by the seed, ascending. */
export function chooseUsers(users: number, count: number, seed: number): number[] {
  return sample(users, count, seededRandom(seed)).sort((a, b) => a - b);
}

/**
 * Holds users out. The columns are renumbered by falling number of ratings in the training part, ties by movieId, as the trainer numbers
 * them; films that only held-out users rated are kept and come last. Nobody is held out if that would leave no user with two ratings,
 * because only such users show which films go together.
 * @param asked rows of `data`, ascending
 */
export function split(data: TrainingData, asked: readonly number[]): Split {
  const { catalogue, matrix } = data;
  const heldOut = leavesPairs(matrix, new Set(asked)) ? asked : [];
  const out = new Set(heldOut);
  const kept: number[] = [];
  for (let u = 0; u < matrix.userIds.length; u++) if (!out.has(u)) kept.push(u);

  const ratingCounts = new Uint32Array(catalogue.titles.length);
  const ratingSums = new Uint32Array(catalogue.titles.length);
  const { starts, movies, codes } = matrix.rows;
  for (const u of kept) {
    for (let e = starts[u]; e < starts[u + 1]; e++) {
      ratingCounts[movies[e]]++;
      ratingSums[movies[e]] += codes[e];
    }
  }
  const order = Array.from(ratingCounts.keys()).sort(
    (a, b) => ratingCounts[b] - ratingCounts[a] || catalogue.movieIds[a] - catalogue.movieIds[b],
  );
  const column = new Uint16Array(order.length);
  order.forEach((old, fresh) => {
    column[old] = fresh;
  });
  return {
    training: {
      catalogue: {
        movieIds: Uint32Array.from(order, (old) => catalogue.movieIds[old]),
        titles: order.map((old) => catalogue.titles[old]),
        genres: catalogue.genres,
        movieGenres: order.map((old) => catalogue.movieGenres[old]),
        ratingCounts: Uint32Array.from(order, (old) => ratingCounts[old]),
        ratingSums: Uint32Array.from(order, (old) => ratingSums[old]),
      },
      matrix: {
        userIds: Uint32Array.from(kept, (u) => matrix.userIds[u]),
        rows: takeRows(matrix.rows, kept, column),
      },
    },
    heldOut: takeRows(matrix.rows, heldOut, column),
  };
}

function leavesPairs(
  { userIds, rows: { starts } }: RatingMatrix,
  out: ReadonlySet<number>,
): boolean {
  return userIds.some((_, user) => !out.has(user) && starts[user + 1] - starts[user] > 1);
}

/** Takes some rows, with their columns renumbered and sorted again. */
function takeRows(rows: RatingRows, users: readonly number[], column: Uint16Array): RatingRows {
  const starts = new Uint32Array(users.length + 1);
  users.forEach((u, i) => {
    starts[i + 1] = starts[i] + rows.starts[u + 1] - rows.starts[u];
  });
  const movies = new Uint16Array(starts[users.length]);
  const codes = new Uint8Array(starts[users.length]);
  users.forEach((u, i) => {
    // Column and code are combined into one number for sorting.
    const entries = Float64Array.from(
      { length: starts[i + 1] - starts[i] },
      (_, e) => column[rows.movies[rows.starts[u] + e]] * 16 + rows.codes[rows.starts[u] + e],
    ).sort();
    entries.forEach((entry, e) => {
      movies[starts[i] + e] = Math.floor(entry / 16);
      codes[starts[i] + e] = entry % 16;
    });
  });
  return { starts, movies, codes };
}
