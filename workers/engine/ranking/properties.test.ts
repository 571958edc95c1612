import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MovieId, STARS, type Stars } from '../../../src/contract';
import { seededRandom } from '../../../src/pack/index';
import { loadModel } from '../model/load';
import type { Model } from '../model/model';
import { fileSource, modelFiles, rated } from '../testing/model-files';
import { randomData } from '../testing/random-data';
import { recommend } from './recommend';

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../../kernel/build/kernel.wasm', import.meta.url)),
);

const RUNS = { numRuns: 180 };

/** Models of many shapes; unbiased numbers, so that most have more than a handful of films. */
const shape = fc.record({
  seed: fc.nat(),
  users: fc.noBias(fc.integer({ min: 1, max: 150 })),
  movies: fc.noBias(fc.integer({ min: 2, max: 61 })),
});
/** Given modulo the number of films: which, and how many stars. */
const profile = fc.array(
  fc.record({ movie: fc.noBias(fc.nat()), stars: fc.constantFrom(...STARS) }),
  { maxLength: 40, size: 'max' },
);
const contentWeight = fc.constantFrom(0, 0.2, 0.4, 0.7, 1);

type Shape = ReturnType<typeof shape.generate>['value'];
type Profile = ReturnType<typeof profile.generate>['value'];

async function modelOf({ seed, users, movies }: Shape): Promise<Model> {
  const data = randomData(seededRandom(seed), users, movies);
  return loadModel(fileSource(await modelFiles(data)), kernel);
}

/** One rating per film; at least one film stays without. */
function starsOf(profile: Profile, movies: number): Record<number, Stars> {
  const stars = profile.map(({ movie, stars }) => [1 + (movie % movies), stars] as const);
  return Object.fromEntries([...new Map(stars)].slice(0, movies - 1));
}

const idsUpTo = (movies: number) => Array.from({ length: movies }, (_, movie) => movie + 1);

describe('a recommendation from any model for any profile', () => {
  it('lists all films that are neither rated nor unwanted, once, by falling finite score', async () => {
    let listed = 0;
    const property = fc.asyncProperty(
      shape,
      profile,
      fc.nat(),
      contentWeight,
      async (shape, profile, unwanted, contentWeight) => {
        const { movies } = shape;
        const stars = starsOf(profile, movies);
        const notInterested = [1 + (unwanted % movies)] as MovieId[];
        const { recommendations } = recommend(await modelOf(shape), {
          ratings: rated(stars),
          notInterested,
          contentWeight,
          topN: movies,
        });
        const ids = recommendations.map(({ movie }) => movie.movieId as number);
        const hidden = new Set([...Object.keys(stars).map(Number), ...notInterested]);
        const wanted = idsUpTo(movies).filter((id) => !hidden.has(id));
        expect(ids.toSorted((a, b) => a - b)).toEqual(wanted);
        const scores = recommendations.map(({ score }) => score);
        expect(scores.every(Number.isFinite)).toBe(true);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        listed += ids.length;
      },
    );
    await fc.assert(property, { ...RUNS, seed: 1 });
    expect(listed).toBeGreaterThan(1000);
  });

  it('does not depend on the order of the ratings, nor on what was asked before', async () => {
    const property = fc.asyncProperty(
      shape,
      profile,
      contentWeight,
      async (shape, profile, contentWeight) => {
        const model = await modelOf(shape);
        const ratings = rated(starsOf(profile, shape.movies));
        const ask = (given: typeof ratings) =>
          recommend(model, { ratings: given, contentWeight, topN: 20 });
        const answer = ask(ratings);
        expect(ask(ratings.toReversed())).toEqual(answer);
        expect(ask(ratings.toSorted((a, b) => a.stars - b.stars))).toEqual(answer);
        expect(ask(ratings)).toEqual(answer);
      },
    );
    await fc.assert(property, { ...RUNS, seed: 2 });
  });

  it('raises no score for one more rating of 2 or less while there are likes', async () => {
    let lowered = 0;
    const property = fc.asyncProperty(
      shape,
      profile,
      contentWeight,
      fc.constantFrom<Stars>(0.5, 1, 1.5, 2),
      async (shape, profile, contentWeight, disliked) => {
        const { movies } = shape;
        const stars = { ...starsOf(profile, movies), 1: 4 as Stars };
        const added = idsUpTo(movies).find((id) => !(id in stars));
        fc.pre(added !== undefined);
        const model = await modelOf(shape);
        const scoresOf = (given: Record<number, Stars>) =>
          recommend(model, { ratings: rated(given), contentWeight, topN: movies }).recommendations;
        const before = new Map(scoresOf(stars).map(({ movie, score }) => [movie.movieId, score]));
        for (const { movie, score } of scoresOf({ ...stars, [added as number]: disliked })) {
          const was = before.get(movie.movieId)!;
          expect(score).toBeLessThanOrEqual(was + 1e-6);
          if (score < was - 1e-5) lowered++;
        }
      },
    );
    await fc.assert(property, { ...RUNS, seed: 3 });
    expect(lowered).toBeGreaterThan(500);
  });
});
