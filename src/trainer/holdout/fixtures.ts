import { seededRandom } from '../random';
import type { TrainingData } from './split';

/** Random ratings for tests; the first films are rated most. The rating counts match the ratings. */
export function randomData(seed: number, users = 40, movies = 25): TrainingData {
  const random = seededRandom(seed);
  const starts = [0];
  const columns: number[] = [];
  const codes: number[] = [];
  const ratingCounts = new Uint32Array(movies);
  const ratingSums = new Uint32Array(movies);
  for (let u = 0; u < users; u++) {
    for (let m = 0; m < movies; m++) {
      if (random() > 0.7 * (1 - m / movies)) continue;
      const code = 1 + Math.floor(random() * 10);
      columns.push(m);
      codes.push(code);
      ratingCounts[m]!++;
      ratingSums[m]! += code;
    }
    starts.push(columns.length);
  }
  return {
    catalogue: {
      movieIds: Uint32Array.from({ length: movies }, (_, m) => 1000 - 7 * m),
      titles: Array.from({ length: movies }, (_, m) => `Film ${m}`),
      genres: ['Drama', 'Comedy'],
      movieGenres: Array.from({ length: movies }, (_, m) => [[0], [1], [0, 1], []][m % 4]!),
      ratingCounts,
      ratingSums,
    },
    matrix: {
      userIds: Uint32Array.from({ length: users }, (_, u) => 10 + u),
      rows: {
        starts: Uint32Array.from(starts),
        movies: Uint16Array.from(columns),
        codes: Uint8Array.from(codes),
      },
    },
  };
}
