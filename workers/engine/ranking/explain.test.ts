import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type MovieId, SIGNAL_NAMES } from '../../../src/contract';
import { seededRandom } from '../../../src/pack/index';
import { loadModel } from '../model/load';
import { fileSource, modelFiles, rated, type TestData } from '../testing/model-files';
import { pick, randomData, randomProfile } from '../testing/random-data';
import { explain } from './explain';
import { recommend } from './recommend';

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../../kernel/build/kernel.wasm', import.meta.url)),
);
const load = async (data: TestData) => loadModel(fileSource(await modelFiles(data)), kernel);

describe('an explanation', () => {
  it('sums to the score that ranks, for a thousand random profiles', async () => {
    let explained = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const random = seededRandom(seed);
      const movies = 5 + Math.floor(random() * 50);
      const model = await load(randomData(random, 120, movies));
      for (let i = 0; i < 50; i++) {
        const count = Math.floor(random() * movies);
        const ratings = rated(randomProfile(random, movies, count));
        const contentWeight = pick(random, [0, 0.4, 1]);
        const request = { ratings, contentWeight, topN: movies };
        const { recommendations } = recommend(model, request);
        const { movie, score } = pick(random, recommendations);
        const told = explain(model, request, movie.movieId);
        expect(told.ratings.map((share) => share.movie.movieId)).toEqual(
          ratings.map(({ movieId }) => movieId),
        );
        const sum = told.ratings.reduce(
          (total, { shares }) => SIGNAL_NAMES.reduce((part, name) => part + shares[name], total),
          told.prior,
        );
        expect(told.score).toBe(score);
        expect(Math.abs(sum - score)).toBeLessThan(1e-6);
        explained++;
      }
    }
    expect(explained).toBe(1000);
  });

  it('counts the similar people who rated the film, by stars', async () => {
    const model = await load({
      movies: [
        ['Liked', ''],
        ['Other', ''],
      ],
      ratings: [
        [5, 4],
        [4, 4],
        [3, 0.5],
        [0, 5],
        [2, 0],
      ],
    });
    const { evidence } = explain(model, { ratings: rated({ 1: 5 }), topN: 1 }, 2 as MovieId);
    expect(evidence).toEqual({ people: 4, raters: [1, 0, 0, 0, 0, 0, 0, 2, 0, 0] });
  });

  it('of a film that the model lacks is refused', async () => {
    const model = await load({ movies: [['Only', '']], ratings: [[4]] });
    expect(() => explain(model, { ratings: [], topN: 1 }, 7 as MovieId)).toThrow(
      'Movie 7 is not in the model.',
    );
  });

  it('shows dislikes that take away, and never add', async () => {
    const random = seededRandom(9);
    const model = await load(randomData(random, 60, 30));
    const ratings = rated(randomProfile(random, 30, 12));
    let below = 0;
    for (const { movie } of recommend(model, { ratings, topN: 30 }).recommendations) {
      const told = explain(model, { ratings, topN: 1 }, movie.movieId);
      for (const { stars, shares } of told.ratings) {
        const { items, neighbours, content } = shares;
        if (stars > 2) continue;
        expect(Math.max(items, neighbours, content)).toBeLessThanOrEqual(0);
        if (items < 0) below++;
      }
    }
    expect(below).toBeGreaterThan(10);
  });
});
