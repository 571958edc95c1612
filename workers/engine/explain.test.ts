import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { Reason } from '../../src/contract';
import type { MovieIndex } from '../../src/pack/index';
import { blend, mix } from './blend';
import { contentSignal } from './content';
import { loadModel } from './load';
import { neighbourSignal } from './neighbours';
import { profileOf } from './profile';
import { recommend } from './recommend';
import { fileSource, modelFiles, rated, type TestData } from './testing/model-files';
import { pick, randomData, randomFrom, randomProfile } from './testing/random-data';

// Every share of hundreds of scores: slow where the machine is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../kernel/build/kernel.wasm', import.meta.url)),
);
const load = async (data: TestData) => loadModel(fileSource(await modelFiles(data)), kernel);

describe('the shares of a score', () => {
  it('sum to it, for each signal and for the blend', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const random = randomFrom(seed);
      const films = 5 + Math.floor(random() * 50);
      const model = await load(randomData(random, 120, films));
      for (let i = 0; i < 10; i++) {
        const count = 1 + Math.floor(random() * (films - 1));
        const profile = profileOf(model, rated(randomProfile(random, films, count)));
        const grounds = mix(
          neighbourSignal(model, profile),
          contentSignal(model.content, profile),
          pick(random, [0, 0.4, 1]),
        );
        const parts = [grounds.neighbours, grounds.content] as const;
        const scores = blend(parts);
        for (let movie = 0 as MovieIndex; movie < films; movie++) {
          let sum = 0;
          for (const { signal, weight } of parts) {
            const shares = signal.sharesOf(movie);
            expect(shares).toHaveLength(count);
            const whole = shares.reduce((a, b) => a + b, signal.baseOf(movie));
            expect(Math.abs(whole - signal.scores[movie])).toBeLessThan(1e-5);
            sum += weight * whole;
          }
          expect(Math.abs(sum - scores[movie])).toBeLessThan(1e-4);
        }
      }
    }
  });

  it('of dislikes are never above 0, nor those of likes by content below', async () => {
    const random = randomFrom(9);
    const model = await load(randomData(random, 60, 30));
    const profile = profileOf(model, rated(randomProfile(random, 30, 12)));
    const neighbours = neighbourSignal(model, profile);
    const content = contentSignal(model.content, profile);
    for (let movie = 0 as MovieIndex; movie < 30; movie++) {
      const shares = [neighbours.sharesOf(movie), content.sharesOf(movie)];
      profile.ratings.forEach(({ preference }, i) => {
        if (preference < 0) expect(Math.max(shares[0][i], shares[1][i])).toBeLessThanOrEqual(0);
        if (preference > 0) expect(shares[1][i]).toBeGreaterThanOrEqual(0);
      });
    }
  });
});

describe('reasons', () => {
  const reasonsOf = (list: ReturnType<typeof recommend>) =>
    new Map(list.recommendations.map(({ movie, reason }) => [movie.title, reason]));
  const kinds = (reasons: Map<string, Reason>) => [...reasons.values()].map(({ kind }) => kind);

  it('name the one film when only one speaks for it', async () => {
    const model = await load({
      films: [
        ['Liked', 'Drama'],
        ['Second', 'Drama'],
        ['Disliked', 'Horror'],
      ],
      ratings: [
        [5, 5, 1],
        [4, 4, 0],
      ],
    });
    const reasons = reasonsOf(recommend(model, { ratings: rated({ 1: 4, 3: 1 }), topN: 1 }));
    expect(reasons.get('Second')).toEqual({
      kind: 'because',
      movie: { movieId: 1, title: 'Liked', year: null, genres: ['Drama'] },
      stars: 4,
    });
  });

  it('count the neighbours who rated it, and their mean, when many films speak for it alike', async () => {
    const model = await load({
      films: [...'ABCDE'].map((title) => [title, ''] as const),
      ratings: [
        [5, 5, 5, 5, 4],
        [4, 4, 4, 4, 4.5],
        [5, 5, 5, 5, 5],
        [4, 4, 4, 4, 0],
        [0, 0, 0, 0, 0.5],
      ],
    });
    const ratings = rated({ 1: 5, 2: 5, 3: 5, 4: 5 });
    expect(recommend(model, { ratings, topN: 1 }).recommendations[0].reason).toEqual({
      kind: 'neighbours',
      raters: 3,
      meanStars: 4.5,
    });
  });

  it('name the shared genres, the weightiest first, when content gave most', async () => {
    const model = await load({
      films: [
        ['A', 'Comedy|Western'],
        ['B', 'Comedy|Western'],
        ['C', 'Western|Comedy'],
        ['New', 'Comedy|War|Western'],
        ...Array.from({ length: 8 }, (_, i) => [`Filler ${i}`, 'Comedy'] as const),
      ],
      ratings: [[5, 5, 5, 3, 2, 2, 2, 2, 2, 2, 2, 2]],
    });
    const ratings = rated({ 1: 5, 2: 5, 3: 5 });
    const [first] = recommend(model, { ratings, contentWeight: 0.9, topN: 1 }).recommendations;
    expect(first.movie.title).toBe('New');
    expect(first.reason).toEqual({ kind: 'genres', genres: ['Western', 'Comedy'] });
  });

  it('fall back on everybody when only dislikes are known', async () => {
    const model = await load({
      films: [
        ['Disliked', 'Horror'],
        ['Other', 'Drama'],
      ],
      ratings: [
        [5, 0],
        [0, 4],
        [0, 5],
      ],
    });
    const reasons = reasonsOf(recommend(model, { ratings: rated({ 1: 0.5 }), topN: 1 }));
    expect(reasons.get('Other')).toEqual({ kind: 'popular', raters: 2, meanStars: 4.5 });
  });

  it('hold for random models: the film named was liked, counts and means are those of the data', async () => {
    const seen = new Set<string>();
    for (let seed = 20; seed < 26; seed++) {
      const random = randomFrom(seed);
      const data = randomData(random, 100, 40);
      const model = await load(data);
      for (const contentWeight of [0, 0.4, 0.8, 1]) {
        const stars = randomProfile(random, 40, 1 + Math.floor(random() * 12));
        const reasons = reasonsOf(
          recommend(model, { ratings: rated(stars), contentWeight, topN: 40 }),
        );
        for (const reason of reasons.values()) {
          if (reason.kind === 'because') expect(stars[reason.movie.movieId]).toBeGreaterThan(2.5);
          if (reason.kind === 'neighbours') {
            expect(reason.raters).toBeGreaterThanOrEqual(3);
            expect(reason.raters).toBeLessThanOrEqual(60);
            expect(reason.meanStars).toBeGreaterThan(2.5);
            expect(reason.meanStars).toBeLessThanOrEqual(5);
          }
          if (reason.kind === 'popular') expect(Number.isFinite(reason.meanStars)).toBe(true);
        }
        for (const kind of kinds(reasons)) seen.add(kind);
      }
    }
    expect([...seen].toSorted()).toEqual(['because', 'genres', 'neighbours', 'popular']);
  });
});
