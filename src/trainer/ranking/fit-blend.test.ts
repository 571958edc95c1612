import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '../../../workers/engine/index';
import { engineModel } from '../engine/engine-model';
import { randomData } from '../holdout/fixtures';
import { chooseUsers, type Split, split } from '../holdout/split';
import { seededRandom } from '../random';
import { fitBlend, usualBlend } from './fit-blend';
import { loneWeights, twoTastes } from './fixtures';

const MOVIES = 60;

const [UNKNOWN] = usualBlend(80);
const BLEND = [{ likes: 0, ...UNKNOWN }];
const SETTINGS = { contentWeight: 0, blend: BLEND };

describe('fitBlend', () => {
  let halves: Split;
  let noise: Model;
  beforeAll(async () => {
    halves = split(twoTastes(120), chooseUsers(120, 40, 2));
    const random = seededRandom(3);
    const scores = Float32Array.from({ length: MOVIES }, () => 8 * random());
    noise = (await engineModel(halves.training, loneWeights(scores)))(SETTINGS);
  });
  afterAll(() => noise.matrix?.index.destroy());

  it('trusts neighbours more than usual where the prior says nothing and they do', () => {
    const knots = fitBlend(noise, halves, 1);
    expect(knots[0]).toEqual({ likes: 0, ...UNKNOWN });
    const known = knots.filter(({ likes }) => likes >= 3);
    expect(known.length).toBeGreaterThan(2);
    known.forEach(({ prior, neighbours }) => {
      expect(neighbours).toBeGreaterThan(1);
      expect(prior).toBeLessThan(0.75);
    });
  });

  it('lets neighbours never count for less beyond one like, nor the prior for more, the more is known', () => {
    const knots = fitBlend(noise, halves, 1);
    for (let k = 1; k < knots.length; k++) {
      expect(knots[k].likes).toBeGreaterThan(knots[k - 1].likes);
      if (knots[k - 1].likes > 1) {
        expect(knots[k].neighbours).toBeGreaterThanOrEqual(knots[k - 1].neighbours);
      }
      expect(knots[k].prior).toBeLessThanOrEqual(knots[k - 1].prior);
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
    const prior = Float32Array.from(random.training.catalogue.ratingCounts, (count) => count / 80);
    const model = (await engineModel(random.training, loneWeights(prior)))(SETTINGS);
    const knots = fitBlend(model, random, 1);
    model.matrix?.index.destroy();
    const usual = usualBlend(80).slice(0, knots.length);
    expect(knots.map(({ prior, neighbours }) => ({ prior, neighbours }))).toEqual(usual);
  });
});

it('leaves one like to neighbours where item weights are not smoothed', () => {
  const [few, many] = [671, 6_040].map(usualBlend);
  expect(many[1].neighbours).toBeGreaterThan(many[2].neighbours);
  expect(few[1]).toEqual(few[2]);
  expect(few.slice(2)).toEqual(many.slice(2));
});
