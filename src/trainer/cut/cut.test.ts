import { describe, expect, it } from 'vitest';
import { dataFolder } from '../fixtures';
import { silent } from '../progress';
import { seededRandom } from '../random';
import { openDatabase } from '../read/database';
import { loadData } from '../read/load';
import { type CutSize, cut } from './cut';
import { exportCatalogue, exportMatrix } from './export';

interface Row {
  readonly user: number;
  readonly movie: number;
  readonly stars: number;
}

function csvFolder(rows: readonly Row[]): string {
  const ids = [...new Set(rows.map(({ movie }) => movie))];
  return dataFolder({
    movies: `movieId,title,genres\n${ids.map((id) => `${id},Film ${id} (2000),Drama\n`).join('')}`,
    ratings: `userId,movieId,rating\n${rows.map((row) => `${row.user},${row.movie},${row.stars}\n`).join('')}`,
  });
}

async function cutFolder(folder: string, size: CutSize, threads = 2) {
  const { connection, close } = await openDatabase(threads);
  try {
    await loadData(connection, folder, silent);
    const result = await cut(connection, size);
    return {
      result,
      matrix: await exportMatrix(connection, result),
      catalogue: await exportCatalogue(connection, result),
    };
  } finally {
    close();
  }
}

/** The original's cut in plain words: two counts over all ratings, then the ratings in both. */
function expected(rows: readonly Row[], size: CutSize) {
  const top = (key: 'user' | 'movie', from: readonly Row[], most: number) => {
    const counts = new Map<number, number>();
    for (const row of from) counts.set(row[key], (counts.get(row[key]) ?? 0) + 1);
    return [...counts]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, most)
      .map(([id]) => id);
  };
  const users = new Set(top('user', rows, size.users));
  const movies = new Set(top('movie', rows, size.movies));
  const kept = rows.filter((row) => users.has(row.user) && movies.has(row.movie));
  const userIds = top('user', kept, Number.POSITIVE_INFINITY);
  const movieIds = top('movie', kept, Number.POSITIVE_INFINITY);
  const matrix = userIds.map((user) =>
    kept
      .filter((row) => row.user === user)
      .map((row) => [movieIds.indexOf(row.movie), row.stars * 2])
      .sort(([a], [b]) => a! - b!),
  );
  return { userIds, movieIds, matrix };
}

function randomRows(seed: number): Row[] {
  const random = seededRandom(seed);
  const pairs = new Map<string, Row>();
  for (let n = 0; n < 900; n++) {
    const user = 1 + Math.floor(60 * random() ** 2);
    const movie = 100 + Math.floor(80 * random() ** 3);
    pairs.set(`${user} ${movie}`, { user, movie, stars: (1 + Math.floor(random() * 10)) / 2 });
  }
  return [...pairs.values()];
}

describe('the cut', () => {
  it.each([
    [1, { users: 20, movies: 15 }],
    [2, { users: 1000, movies: 1000 }],
    [3, { users: 5, movies: 1000 }],
    [4, { users: 1000, movies: 3 }],
    [5, { users: 1, movies: 1 }],
  ])('equals the cut in plain words (seed %d)', async (seed, size) => {
    const rows = randomRows(seed);
    const { matrix, catalogue, result } = await cutFolder(csvFolder(rows), size);
    const { starts, movies, codes } = matrix.rows;
    const found = Array.from(matrix.userIds, (_, user) =>
      Array.from({ length: starts[user + 1]! - starts[user]! }, (__, n) => [
        movies[starts[user]! + n],
        codes[starts[user]! + n],
      ]),
    );
    const wanted = expected(rows, size);
    expect(Array.from(matrix.userIds)).toEqual(wanted.userIds);
    expect(Array.from(catalogue.movieIds)).toEqual(wanted.movieIds);
    expect(found).toEqual(wanted.matrix);
    expect(result).toMatchObject({
      users: wanted.userIds.length,
      movies: wanted.movieIds.length,
      ratings: wanted.matrix.flat().length,
    });
  });

  it('counts over all ratings, not over those kept: the second count must not see the first cut', async () => {
    // User 1 is the most active. Movie 10 is rated most, by users 2 to 4, whom a cut to one user drops.
    const rows = [11, 12, 13, 14].map((movie) => ({ user: 1, movie, stars: 4 }));
    for (const user of [2, 3, 4]) rows.push({ user, movie: 10, stars: 3 });
    for (const user of [2, 3]) rows.push({ user, movie: 11, stars: 3 });
    const { catalogue, result } = await cutFolder(csvFolder(rows), { users: 1, movies: 2 });
    expect(Array.from(catalogue.movieIds)).toEqual([11]);
    expect(result.notes).toEqual(['1 movie of the cut left out: none of their ratings is kept.']);
  });

  it('breaks ties by the lower id', async () => {
    const rows = [
      { user: 9, movie: 5, stars: 1 },
      { user: 3, movie: 7, stars: 2 },
      { user: 4, movie: 6, stars: 3 },
    ];
    const { matrix, catalogue } = await cutFolder(csvFolder(rows), { users: 2, movies: 2 });
    // Users 3 and 4, movies 5 and 6: only user 4 rated one of those.
    expect(Array.from(matrix.userIds)).toEqual([4]);
    expect(Array.from(catalogue.movieIds)).toEqual([6]);
  });

  it('tells when more is asked for than there is', async () => {
    const { result } = await cutFolder(dataFolder(), { users: 20_000, movies: 2 });
    expect(result.notes).toEqual([
      '20,000 users were asked for; the data has 2 users with ratings, and all are taken.',
    ]);
  });

  it('says nothing when all fits', async () => {
    const { result } = await cutFolder(dataFolder(), { users: 2, movies: 2 });
    expect(result.notes).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('holds titles as written, genres by name order, counts and sums of half stars', async () => {
    const folder = dataFolder({
      movies: `movieId,title,genres
1,"Matrix, The (1999)",Sci-Fi|Action|Sci-Fi
2,Nothing (2001),(no genres listed)
3,Élan (2002), Drama |Action
`,
      ratings: 'userId,movieId,rating\n1,1,4.5\n2,1,3\n1,2,0.5\n2,3,5\n3,1,1\n',
    });
    const { catalogue } = await cutFolder(folder, { users: 9, movies: 9 });
    expect(catalogue).toEqual({
      movieIds: Uint32Array.of(1, 2, 3),
      titles: ['Matrix, The (1999)', 'Nothing (2001)', 'Élan (2002)'],
      genres: ['Action', 'Drama', 'Sci-Fi'],
      movieGenres: [[0, 2], [], [0, 1]],
      ratingCounts: Uint32Array.of(3, 1, 1),
      ratingSums: Uint32Array.of(17, 1, 10),
    });
  });
});
