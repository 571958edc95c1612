import { expect, it } from 'vitest';
import { randomData } from './fixtures';
import { foldIn } from './profile';
import { split, type TrainingData, userGroups } from './split';

const USERS = 40;
const MOVIES = 25;

/** Every rating as "userId movieId code". */
function ratings({ catalogue, matrix }: TrainingData): string[] {
  const { starts, movies, codes } = matrix.rows;
  return Array.from(matrix.userIds).flatMap((userId, u) =>
    Array.from(codes.subarray(starts[u], starts[u + 1]), (code, i) => {
      const movieId = catalogue.movieIds[movies[starts[u]! + i]!];
      return `${userId} ${movieId} ${code}`;
    }),
  );
}

it('keeps every rating of the training users and none of the others', () => {
  const data = randomData(1);
  const { training } = split(data, [3, 17, 39]);
  const gone = new Set(['13 ', '27 ', '49 ']);
  const expected = ratings(data).filter((rating) => !gone.has(rating.slice(0, 3)));
  expect(ratings(training).sort()).toEqual(expected.sort());
});

it('numbers columns by popularity among training users, ascending in every row', () => {
  const { training, heldOut } = split(randomData(2), [0, 1, 2]);
  const { movies, starts } = training.matrix.rows;
  const counts = new Uint32Array(MOVIES);
  for (const movie of movies) counts[movie]!++;
  expect(training.catalogue.ratingCounts).toEqual(counts);
  for (let m = 1; m < MOVIES; m++) expect(counts[m]).toBeLessThanOrEqual(counts[m - 1]!);
  for (const rows of [{ starts, movies }, heldOut]) {
    for (let u = 0; u + 1 < rows.starts.length; u++) {
      const row = rows.movies.slice(rows.starts[u], rows.starts[u + 1]);
      expect(row).toEqual(row.slice().sort());
    }
  }
});

it('holds nobody out where no user with two ratings would stay', () => {
  const data: TrainingData = {
    ...randomData(4, 3, 3),
    matrix: {
      userIds: Uint32Array.of(1, 2, 3),
      rows: {
        starts: Uint32Array.of(0, 2, 3, 4),
        movies: Uint16Array.of(0, 1, 0, 0),
        codes: Uint8Array.of(10, 9, 8, 7),
      },
    },
  };
  expect(Array.from(split(data, [0]).training.matrix.userIds)).toEqual([1, 2, 3]);
  expect(Array.from(split(data, [0]).heldOut.starts)).toEqual([0]);
  expect(Array.from(split(data, [1]).training.matrix.userIds)).toEqual([1, 3]);
});

it('puts every user into one group', () => {
  const groups = userGroups(USERS, 7, 5);
  expect(groups.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: USERS }, (_, u) => u));
  expect(groups).toEqual(userGroups(USERS, 7, 5));
  expect(groups).not.toEqual(userGroups(USERS, 7, 6));
});

it('shows n ratings of a user, withholds the others, and leaves out who has too few', () => {
  const { heldOut } = split(randomData(3), [4, 5, 6, 7, 8, 9]);
  for (const size of [0, 1, 5, 8]) {
    const trials = foldIn(heldOut, size, 1);
    expect(trials.length).toBeGreaterThan(0);
    for (const { profile, relevant, disliked } of trials) {
      expect(profile.movies).toHaveLength(size);
      expect(relevant.size).toBeGreaterThan(0);
      for (const movie of profile.movies) {
        expect(relevant.has(movie) || disliked.has(movie)).toBe(false);
      }
    }
  }
  expect(foldIn(heldOut, MOVIES, 1)).toEqual([]);
});
