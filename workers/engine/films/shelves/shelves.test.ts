import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { type Filters, type MovieId, SHELF_SIZE, type Shelf } from '../../../../src/contract';
import { seededRandom } from '../../../../src/pack/index';
import { loadModel } from '../../model/load';
import { recommend } from '../../ranking/recommend';
import { fileSource, modelFiles, rated, type TestData } from '../../testing/model-files';
import { pick, randomData, randomProfile } from '../../testing/random-data';
import { shelves } from './shelves';

// Hundreds of whole rankings: slow where the machine is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../../../kernel/build/kernel.wasm', import.meta.url)),
);
const MOVIES = 140;
const FILTERS: readonly Filters[] = [
  {},
  { years: { from: 1960, to: null } },
  { skipHead: 0.2 },
  { genres: { wanted: [], match: 'any', unwanted: ['Horror'] } },
];

async function setting(seed: number) {
  const random = seededRandom(seed);
  const data = randomData(random, 80, MOVIES);
  const model = await loadModel(fileSource(await modelFiles(data)), kernel);
  const filters = pick(random, FILTERS);
  const request = {
    ratings: rated(randomProfile(random, MOVIES, 14)),
    seen: [1, 2, 3].map((id) => id as MovieId),
    topN: 10,
    filters,
  };
  return { data, model, request };
}

/** The films whose ratings together hold a share of all, most rated first. */
function head({ ratings }: TestData, share: number): Set<number> {
  const counts = ratings[0]!.map((_, movie) => ratings.filter((row) => row[movie]! > 0).length);
  const all = counts.reduce((sum, n) => sum + n, 0);
  const order = counts.map((_, movie) => movie).sort((a, b) => counts[b]! - counts[a]! || a - b);
  const famous = new Set<number>();
  let held = 0;
  for (const movie of order) {
    if (held >= share * all) break;
    famous.add(movie + 1);
    held += counts[movie]!;
  }
  return famous;
}

const idsOf = ({ picks }: Shelf) => picks.map(({ movie }) => movie.movieId as number);

describe('shelves', () => {
  it.each(Array.from({ length: 12 }, (_, i) => i + 1))(
    'hold no film twice, none of the list, none that is out, and only what belongs (seed %i)',
    async (seed) => {
      const { data, model, request } = await setting(seed);
      const list = recommend(model, request).recommendations.map(({ movie }) => movie.movieId);
      const out = [...request.seen, ...request.ratings.map(({ movieId }) => movieId), ...list];
      const all = shelves(model, request);
      const ids = all.flatMap(idsOf);
      expect(new Set([...ids, ...out]).size).toBe(ids.length + new Set(out).size);
      const famous = head(data, 0.33);
      const wellKnown = head(data, 0.6);
      const whole = recommend(model, { ...request, topN: MOVIES }).recommendations;
      const fits = new Set(whole.map(({ movie }) => movie.movieId as number));
      for (const { theme, picks } of all) {
        expect(picks.length).toBeGreaterThanOrEqual(SHELF_SIZE.least);
        expect(picks.length).toBeLessThanOrEqual(SHELF_SIZE.most);
        for (const { movie } of picks) {
          if (theme.kind !== 'have-you-seen') expect(fits).toContain(movie.movieId);
          if (theme.kind === 'have-you-seen') expect(famous).toContain(movie.movieId);
          if (theme.kind === 'lesser-known') expect(wellKnown).not.toContain(movie.movieId);
          if (theme.kind === 'genre') expect(movie.genres).toContain(theme.genre);
          if (theme.kind === 'decade') expect(Math.floor(movie.year! / 10) * 10).toBe(theme.decade);
        }
        if (theme.kind === 'because') {
          const given = request.ratings.find(({ movieId }) => movieId === theme.movie.movieId);
          expect(given?.stars).toBe(theme.stars);
          expect(theme.stars).toBeGreaterThanOrEqual(4);
        }
      }
    },
  );

  it('rank the films of a kind as the whole list does, with the same reasons and stars', async () => {
    const { data, model, request } = await setting(21);
    const all = shelves(model, { ...request, filters: {} });
    const whole = recommend(model, { ...request, filters: {}, topN: MOVIES }).recommendations;
    const lesser = all.find(({ theme }) => theme.kind === 'lesser-known')!;
    const wellKnown = head(data, 0.6);
    const before = new Set([
      ...whole.slice(0, request.topN).map(({ movie }) => movie.movieId as number),
      ...all.slice(0, all.indexOf(lesser)).flatMap(idsOf),
    ]);
    const expected = whole.filter(
      ({ movie }) => !wellKnown.has(movie.movieId) && !before.has(movie.movieId),
    );
    const picks = expected.slice(0, SHELF_SIZE.most);
    expect(idsOf(lesser)).toEqual(picks.map(({ movie }) => movie.movieId));
    expect(lesser.picks.map(({ likelyStars, score }) => ({ likelyStars, score }))).toEqual(
      picks.map(({ likelyStars, score }) => ({ likelyStars, score })),
    );
  });

  it('are none without ratings', async () => {
    const { model, request } = await setting(22);
    expect(shelves(model, { ...request, ratings: [] })).toEqual([]);
  });
});
