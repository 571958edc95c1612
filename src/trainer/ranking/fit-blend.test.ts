import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '../../../workers/engine/index';
import type { ItemWeights } from '../../pack/index';
import { randomData } from '../holdout/fixtures';
import { chooseUsers, type Split, split, type TrainingData } from '../holdout/split';
import { seededRandom } from '../random';
import { engineModel } from './engine-model';
import { fitBlend, USUAL } from './fit-blend';

const MOVIES = 60;

/** Two kinds of users: each likes one half of the films, and dislikes what it has seen of the other. */
function twoTastes(users: number): TrainingData {
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

/** No item weights, so that neighbours and the prior are all there is. */
function priorOnly(scores: Float32Array): ItemWeights {
  const movies = scores.length;
  return {
    starts: new Uint32Array(movies + 1),
    movies: new Uint16Array(0),
    values: new Int8Array(0),
    scales: new Float32Array(movies),
    leans: new Float32Array(movies),
    intercepts: scores,
    lifts: new Uint8Array(movies),
  };
}

const BLEND = [{ likes: 0, ...USUAL[0] }];
const SETTINGS = { contentWeight: 0, adventure: 0, blend: BLEND };

describe('fitBlend', () => {
  let halves: Split;
  let noise: Model;
  beforeAll(async () => {
    halves = split(twoTastes(120), chooseUsers(120, 40, 2));
    const random = seededRandom(3);
    const scores = Float32Array.from({ length: MOVIES }, () => 8 * random());
    noise = (await engineModel(halves.training, priorOnly(scores)))(SETTINGS);
  });
  afterAll(() => noise.matrix?.index.destroy());

  it('trusts neighbours more than usual where the prior says nothing and they do', () => {
    const knots = fitBlend(noise, halves, 1);
    expect(knots[0]).toEqual({ likes: 0, ...USUAL[0] });
    const known = knots.filter(({ likes }) => likes >= 3);
    expect(known.length).toBeGreaterThan(2);
    known.forEach(({ prior, neighbours }) => {
      expect(neighbours).toBeGreaterThan(1);
      expect(prior).toBeLessThan(0.75);
    });
  });

  it('lets neighbours never count for less, nor the prior for more, the more is known', () => {
    const knots = fitBlend(noise, halves, 1);
    for (let k = 1; k < knots.length; k++) {
      expect(knots[k].likes).toBeGreaterThan(knots[k - 1].likes);
      expect(knots[k].neighbours).toBeGreaterThanOrEqual(knots[k - 1].neighbours);
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
    const model = (await engineModel(random.training, priorOnly(prior)))(SETTINGS);
    const knots = fitBlend(model, random, 1);
    model.matrix?.index.destroy();
    const usual = USUAL.slice(0, knots.length);
    expect(knots.map(({ prior, neighbours }) => ({ prior, neighbours }))).toEqual(usual);
  });
});
