import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { MovieId, Stars } from '../../../src/contract';
import { loadModel } from '../model/load';
import type { Model } from '../model/model';
import { fileSource, modelFiles, rated } from '../testing/model-files';
import {
  pick,
  type Random,
  randomData,
  randomFrom,
  randomProfile,
  shuffled,
} from '../testing/random-data';
import { recommend } from './recommend';

// Thousands of rankings: slow where the machine is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../../kernel/build/kernel.wasm', import.meta.url)),
);

const WEIGHTS = [0, 0.2, 0.4, 0.7, 1];

/** Random models of many shapes, with some random profiles for each. */
async function* cases(): AsyncGenerator<{ model: Model; films: number; random: Random }> {
  for (let seed = 1; seed <= 12; seed++) {
    const random = randomFrom(seed);
    const films = 2 + Math.floor(random() * 60);
    const users = 1 + Math.floor(random() * 150);
    const data = randomData(random, users, films);
    const model = await loadModel(fileSource(await modelFiles(data)), kernel);
    yield { model, films, random };
  }
}

describe('for seeded random models and profiles', () => {
  it('nothing rated or unwanted, nothing twice, all the rest, sorted, figures finite', async () => {
    let checked = 0;
    for await (const { model, films, random } of cases()) {
      for (let i = 0; i < 15; i++) {
        const stars = randomProfile(random, films, Math.floor(random() * films));
        const notInterested = [1 + Math.floor(random() * films)] as MovieId[];
        const { recommendations } = recommend(model, {
          ratings: rated(stars),
          notInterested,
          contentWeight: pick(random, WEIGHTS),
          topN: films,
        });
        const ids = recommendations.map(({ movie }) => movie.movieId as number);
        const hidden = new Set([...Object.keys(stars).map(Number), ...notInterested]);
        const wanted = Array.from({ length: films }, (_, film) => film + 1).filter(
          (id) => !hidden.has(id),
        );
        expect(ids.toSorted((a, b) => a - b)).toEqual(wanted);
        const scores = recommendations.map(({ score }) => score);
        expect(scores.every(Number.isFinite)).toBe(true);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        checked += ids.length;
      }
    }
    expect(checked).toBeGreaterThan(1000);
  });

  it('the order of the ratings changes nothing, nor does asking again', async () => {
    for await (const { model, films, random } of cases()) {
      for (let i = 0; i < 10; i++) {
        const ratings = rated(randomProfile(random, films, Math.floor(random() * films)));
        const request = { contentWeight: pick(random, WEIGHTS), topN: 20 };
        const answer = recommend(model, { ...request, ratings });
        expect(recommend(model, { ...request, ratings: shuffled(random, ratings) })).toEqual(
          answer,
        );
        expect(recommend(model, { ...request, ratings })).toEqual(answer);
      }
    }
  });

  it('one more rating of 2 or less raises no score while there are likes', async () => {
    let lowered = 0;
    for await (const { model, films, random } of cases()) {
      for (let i = 0; i < 15; i++) {
        const count = 1 + Math.floor(random() * (films - 1));
        const stars = { ...randomProfile(random, films, count), 1: 4 as Stars };
        const added = Array.from({ length: films }, (_, film) => film + 1).find(
          (id) => !(id in stars),
        );
        if (added === undefined) continue;
        const contentWeight = pick(random, WEIGHTS);
        const scoresOf = (profile: Record<number, Stars>) => {
          const request = { ratings: rated(profile), contentWeight, topN: films };
          return recommend(model, request).recommendations;
        };
        const before = new Map(scoresOf(stars).map(({ movie, score }) => [movie.movieId, score]));
        const disliked = pick(random, [0.5, 1, 1.5, 2] as const);
        for (const { movie, score } of scoresOf({ ...stars, [added]: disliked })) {
          const was = before.get(movie.movieId)!;
          expect(score).toBeLessThanOrEqual(was + 1e-6);
          if (score < was - 1e-5) lowered++;
        }
      }
    }
    expect(lowered).toBeGreaterThan(500);
  });
});
