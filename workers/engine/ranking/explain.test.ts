import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { MovieId, Reason } from '../../../src/contract';
import { loadModel } from '../model/load';
import { fileSource, modelFiles, rated, type TestData } from '../testing/model-files';
import { pick, randomData, randomFrom, randomProfile } from '../testing/random-data';
import { explain } from './explain';
import { recommend } from './recommend';

// Every share of hundreds of scores: slow where the machine is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../../kernel/build/kernel.wasm', import.meta.url)),
);
const load = async (data: TestData) => loadModel(fileSource(await modelFiles(data)), kernel);

describe('an explanation', () => {
  it('sums to the score that ranks, for a thousand random profiles', async () => {
    let explained = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const random = randomFrom(seed);
      const films = 5 + Math.floor(random() * 50);
      const model = await load(randomData(random, 120, films));
      for (let i = 0; i < 50; i++) {
        const count = Math.floor(random() * films);
        const ratings = rated(randomProfile(random, films, count));
        const contentWeight = pick(random, [0, 0.4, 1]);
        const request = { ratings, contentWeight, adventure: random(), topN: films };
        const { recommendations } = recommend(model, request);
        const { movie, score } = pick(random, recommendations);
        const told = explain(model, request, movie.movieId);
        expect(told.ratings.map((share) => share.movie.movieId)).toEqual(
          ratings.map(({ movieId }) => movieId),
        );
        const sum = told.ratings.reduce(
          (total, { shares }) => total + shares.items + shares.neighbours + shares.content,
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
      films: [
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
    const model = await load({ films: [['Only', '']], ratings: [[4]] });
    expect(() => explain(model, { ratings: [], topN: 1 }, 7 as MovieId)).toThrow(
      'Movie 7 is not in the model.',
    );
  });

  it('shows dislikes that take away, and never add', async () => {
    const random = randomFrom(9);
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
          if (reason.kind === 'because')
            expect(stars[reason.movie.movieId]).toBeGreaterThanOrEqual(2.5);
          if (reason.kind === 'neighbours') {
            expect(reason.raters).toBeGreaterThanOrEqual(3);
            const likes = Object.values(stars).filter((given) => given >= 2.5).length;
            expect(reason.raters).toBeLessThanOrEqual(Math.round(80 * (1 + 3 / likes ** 2)));
            expect(reason.meanStars).toBeGreaterThanOrEqual(3);
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
