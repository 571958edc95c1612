import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MovieId } from '../../../src/contract';
import { seededRandom } from '../../../src/pack/index';
import { loadModel } from '../model/load';
import { fileSource, modelFiles } from '../testing/model-files';
import { randomData } from '../testing/random-data';
import { meanStars } from './mean-stars';

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../../kernel/build/kernel.wasm', import.meta.url)),
);

describe('mean stars', () => {
  it('are those of all users who rated the movie', async () => {
    const data = randomData(seededRandom(3), 25, 30);
    const model = await loadModel(fileSource(await modelFiles(data)), kernel);
    const movieIds = data.movies.map((_, i) => (i + 1) as MovieId);
    const expected = movieIds.map((_, i) => {
      const given = data.ratings.map((row) => row[i]!).filter((stars) => stars > 0);
      if (given.length === 0) return null;
      return { mean: given.reduce((a, b) => a + b) / given.length, raters: given.length };
    });
    expect(meanStars(model, movieIds)).toEqual(expected);
  });

  it('are not known of a movie that nobody rated or the model lacks', async () => {
    const data = {
      movies: [
        ['Heat (1995)', ''],
        ['Fargo (1996)', ''],
      ],
      ratings: [[4, 0]],
    } as const;
    const model = await loadModel(fileSource(await modelFiles(data)), kernel);
    expect(meanStars(model, [2, 9, 1] as MovieId[])).toEqual([null, null, { mean: 4, raters: 1 }]);
  });
});
