import type { ItemWeights } from '../../pack/index';
import { randomData } from '../holdout/fixtures';
import type { TrainingData } from '../holdout/split';
import { seededRandom } from '../random';

const MOVIES = 60;

/** Two kinds of users: each likes one half of the films, and dislikes the films it has seen of the other half. */
export function twoTastes(users: number): TrainingData {
  const random = seededRandom(5);
  const starts = [0];
  const movies: number[] = [];
  const codes: number[] = [];
  for (let user = 0; user < users; user++) {
    for (let movie = 0; movie < MOVIES; movie++) {
      const likes = movie % 2 === user % 2;
      if (random() > (likes ? 0.5 : 0.1)) continue;
      movies.push(movie);
      codes.push(likes ? 10 : 2);
    }
    starts.push(movies.length);
  }
  const rows = {
    starts: Uint32Array.from(starts),
    movies: Uint16Array.from(movies),
    codes: Uint8Array.from(codes),
  };
  const { catalogue } = randomData(1, users, MOVIES);
  return {
    catalogue,
    matrix: { userIds: Uint32Array.from({ length: users }, (_, u) => u + 1), rows },
  };
}

/** Empty item weights, so that only neighbours, content and the prior count. */
export function noWeights(movies: number): ItemWeights {
  return {
    starts: new Uint32Array(movies + 1),
    movies: new Uint16Array(0),
    values: new Int8Array(0),
    scales: new Float32Array(movies),
    popularityCoefficients: new Float32Array(movies),
  };
}
