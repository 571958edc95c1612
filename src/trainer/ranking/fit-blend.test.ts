import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '../../../workers/engine/index';
import { engineModel } from '../engine/engine-model';
import { randomData } from '../holdout/fixtures';
import { PROFILE_SIZES } from '../holdout/profile';
import { chooseUsers, type Split, split } from '../holdout/split';
import { seededRandom } from '../random';
import { fitBlend, usualBlend } from './fit-blend';
import { noWeights, twoTastes } from './fixtures';

const MOVIES = 60;

const UNKNOWN = usualBlend(0);
const BLEND = [{ likes: 0, ...UNKNOWN }];
const SETTINGS = { contentWeight: 0, blend: BLEND };

describe('fitBlend', () => {
  let halves: Split;
  let noise: Model;
  beforeAll(async () => {
    halves = split(twoTastes(120), chooseUsers(120, 40, 2));
    // Popularity, by counts that no user made, is large and says nothing.
    const random = seededRandom(3);
    const ratingCounts = Uint32Array.from({ length: MOVIES }, () => Math.round(640 * random()));
    const ratingSums = ratingCounts.map((count) => 10 * count);
    const catalogue = { ...halves.training.catalogue, ratingCounts, ratingSums };
    const training = { ...halves.training, catalogue };
    noise = (await engineModel(training, noWeights(MOVIES)))(SETTINGS);
  });
  afterAll(() => noise.matrix?.index.destroy());

  it('trusts neighbours more than usual where the prior says nothing and they do', () => {
    const knots = fitBlend(noise, halves, 1);
    expect(knots[0]).toEqual({ likes: 0, ...UNKNOWN });
    const known = knots.filter(({ likes }) => likes >= 3);
    expect(known.length).toBeGreaterThan(2);
    known.forEach(({ prior, neighbours }) => {
      expect(neighbours).toBeGreaterThan(0.5);
      expect(prior).toBeLessThan(0.25);
    });
  });

  it('lets neighbours never count for less beyond one like, nor the prior for more, the more is known', () => {
    const knots = fitBlend(noise, halves, 1);
    for (let k = 1; k < knots.length; k++) {
      expect(knots[k]!.likes).toBeGreaterThan(knots[k - 1]!.likes);
      if (knots[k - 1]!.likes > 1) {
        expect(knots[k]!.neighbours).toBeGreaterThanOrEqual(knots[k - 1]!.neighbours);
      }
      expect(knots[k]!.prior).toBeLessThanOrEqual(knots[k - 1]!.prior);
    }
  });

  it('reports how far it is, up to the whole', () => {
    const reported: number[] = [];
    fitBlend(noise, halves, 1, (done) => reported.push(done));
    expect(reported.length).toBeGreaterThan(1);
    expect(reported).toEqual(reported.toSorted((a, b) => a - b));
    expect(reported.at(-1)).toBeLessThanOrEqual(1);
  });

  it('keeps the usual blend where ratings are chance', async () => {
    const random = split(randomData(4, 120, MOVIES), chooseUsers(120, 40, 2));
    const model = (await engineModel(random.training, noWeights(MOVIES)))(SETTINGS);
    const knots = fitBlend(model, random, 1);
    model.matrix?.index.destroy();
    const usual = PROFILE_SIZES.slice(0, knots.length).map(usualBlend);
    expect(knots.map(({ prior, neighbours }) => ({ prior, neighbours }))).toEqual(usual);
  });
});
