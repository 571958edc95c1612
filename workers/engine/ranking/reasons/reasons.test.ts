import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import {
  type Explanation,
  type Reason,
  SIGNAL_NAMES,
  type SignalName,
} from '../../../../src/contract';
import { seededRandom } from '../../../../src/pack/index';
import { loadModel } from '../../model/load';
import type { Model } from '../../model/model';
import { fileSource, modelFiles, rated, type TestData } from '../../testing/model-files';
import { pick, randomData, randomProfile } from '../../testing/random-data';
import { explain } from '../explain';
import { recommend } from '../recommend';
import type { TrueReason } from './true-reasons';
import { varyReasons } from './vary';

// Every share of thousands of scores: slow where the machine is busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../../../kernel/build/kernel.wasm', import.meta.url)),
);
const load = async (data: TestData) => loadModel(fileSource(await modelFiles(data)), kernel);

interface Claim {
  readonly kind: Reason['kind'];
  readonly given: number;
}

/** What may be said of a film by its shares alone, with what each stands for; by the rules of the contract, worked out anew. */
function claimsOf(told: Explanation, data: TestData): Claim[] {
  const { ratings, prior, evidence, movie } = told;
  const from = (name: SignalName) => ratings.reduce((sum, { shares }) => sum + shares[name], 0);
  const ofRating = ratings.map(({ shares }) => SIGNAL_NAMES.reduce((sum, n) => sum + shares[n], 0));
  const most = Math.max(0, ...ofRating);
  const isCause = most > prior && most >= Math.max(from('neighbours'), from('content')) - 1e-12;
  const raters = evidence.raters.reduce((sum, n) => sum + n, 0);
  const liked = evidence.raters.slice(7).reduce((sum, n) => sum + n, 0);
  const stars = data.ratings.map((row) => row[movie.movieId - 1]!).filter((given) => given > 0);
  const mean = stars.reduce((sum, given) => sum + given, 0) / stars.length;
  const claims: Claim[] = [
    { kind: isCause ? 'because' : 'lifted', given: most },
    { kind: 'neighbours', given: raters >= 3 && liked > raters / 2 ? from('neighbours') : 0 },
    { kind: 'popular', given: mean >= 3.5 ? prior : 0 },
    { kind: 'genres', given: sharesGenre(told, data) ? from('content') : 0 },
  ];
  return claims.filter(({ given }) => given > 0).sort((a, b) => b.given - a.given);
}

/** Every third film is one that nobody dislikes. */
function withLovedMovies({ movies, ratings }: TestData): TestData {
  const raised = (stars: number, movie: number) =>
    stars > 0 && movie % 3 === 0 ? Math.max(3.5, stars) : stars;
  return { movies, ratings: ratings.map((row) => row.map(raised)) };
}

/** Whether some genre of the film speaks for it: TF-IDF vectors of genres, likes less dislikes. */
function sharesGenre({ movie, ratings }: Explanation, { movies }: TestData): boolean {
  const sets = movies.map(([, list]) => list.split('|').filter((genre) => genre !== ''));
  const idf = (genre: string) =>
    Math.log((1 + sets.length) / (1 + sets.filter((set) => set.includes(genre)).length)) + 1;
  return sets[movie.movieId - 1]!.some((genre) => {
    const weight = ratings.reduce((sum, { movie: rated, stars }) => {
      const set = sets[rated.movieId - 1]!;
      if (!set.includes(genre)) return sum;
      const opinion = stars < 2.5 ? 0.1 * (stars - 2.5) : (stars - 1.5) / 3.5;
      return sum + (opinion * idf(genre)) / Math.hypot(...set.map(idf));
    }, 0);
    return weight > 0;
  });
}

/** The figures and films that a reason names are those of the data. */
function expectFigures(reason: Reason, told: Explanation, data: TestData) {
  const { movieId } = told.movie;
  const stars = data.ratings.map((row) => row[movieId - 1]!).filter((given) => given > 0);
  if (reason.kind === 'because' || reason.kind === 'lifted') {
    const sums = told.ratings.map(({ shares }) =>
      SIGNAL_NAMES.reduce((sum, n) => sum + shares[n], 0),
    );
    const named = told.ratings.findIndex(({ movie }) => movie.movieId === reason.movie.movieId);
    expect(sums[named]).toBeCloseTo(Math.max(...sums), 9);
    expect(told.ratings[named]!.stars).toBe(reason.stars);
    expect(reason.stars).toBeGreaterThanOrEqual(2.5);
  } else if (reason.kind === 'neighbours') {
    const { people, raters } = told.evidence;
    const liked = raters.slice(7).reduce((sum, n) => sum + n, 0);
    const all = raters.reduce((sum, n) => sum + n, 0);
    expect(reason).toEqual({ kind: 'neighbours', people, raters: all, liked });
  } else if (reason.kind === 'popular') {
    expect(reason.raters).toBe(stars.length);
    expect(reason.meanStars).toBeCloseTo(stars.reduce((sum, n) => sum + n, 0) / stars.length, 9);
  } else if (reason.kind === 'genres') {
    for (const genre of reason.genres)
      expect(data.movies[movieId - 1]![1].split('|')).toContain(genre);
    expect(reason.genres.length).toBeGreaterThan(0);
  } else expect(reason.raters).toBe(stars.length);
}

describe('reasons', () => {
  it('are true, for a thousand random profiles: recomputed from the shares', async () => {
    const seen = new Set<string>();
    let alike = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const random = seededRandom(seed);
      const movies = 15 + Math.floor(random() * 40);
      const data = withLovedMovies(randomData(random, 120, movies));
      const model = await load(data);
      for (let i = 0; i < 50; i++) {
        const count = Math.floor(random() * Math.min(movies - 5, 20));
        const request = {
          ratings: rated(randomProfile(random, movies, count)),
          contentWeight: pick(random, [0, 0, 0.4, 0.9]),
          topN: 10,
        };
        const { recommendations } = recommend(model, request);
        const kinds = recommendations.map(({ reason }) => reason.kind);
        for (const { movie, reason } of recommendations) {
          const told = explain(model, request, movie.movieId);
          const claims = claimsOf(told, data);
          const mine = claims.find(({ kind }) => kind === reason.kind);
          const best = claims[0] ?? { kind: 'known', given: 0 };
          expectFigures(reason, told, data);
          expectFigures(told.reason, told, data);
          expect(told.reason.kind).toBe(best.kind);
          seen.add(reason.kind);
          if (reason.kind === best.kind) {
            if (kinds.filter((kind) => kind === reason.kind).length <= 5) continue;
            const others = claims.filter(
              ({ kind, given }) => kind !== reason.kind && given >= 0.9 * best.given,
            );
            expect(others).toEqual([]);
            alike++;
          } else expect(mine?.given).toBeGreaterThanOrEqual(0.9 * best.given);
        }
      }
    }
    expect([...seen].toSorted()).toEqual([
      'because',
      'genres',
      'known',
      'lifted',
      'neighbours',
      'popular',
    ]);
    expect(alike).toBeGreaterThan(100);
  });

  const reasonsOf = (model: Model, request: Parameters<typeof recommend>[1]) =>
    new Map(
      recommend(model, request).recommendations.map(({ movie, reason }) => [movie.title, reason]),
    );

  it('count the similar people who liked it, when many films speak for it alike', async () => {
    const liked = Array.from({ length: 12 }, (_, i) => i + 1);
    const model = await load({
      movies: [...liked.map((id) => [`Liked ${id}`, ''] as const), ['New', ''], ['Other', '']],
      ratings: [
        ...[4, 4.5, 5, 0, 3].map((stars, user) => [
          ...liked.map((id) => 4 + ((id + user) % 3) / 2),
          stars,
          0,
        ]),
        // They keep down what the film has from everybody.
        ...Array.from({ length: 30 }, () => [...liked.map(() => 0), 0, 2]),
      ],
    });
    const ratings = rated(Object.fromEntries(liked.map((id) => [id, 5])));
    const { reason } = recommend(model, { ratings, topN: 1 }).recommendations[0]!;
    expect(reason).toEqual({ kind: 'neighbours', people: 5, raters: 4, liked: 3 });
  });

  it('name the shared genres, the weightiest first, when content gave most', async () => {
    const model = await load({
      movies: [
        ['A', 'Comedy|Western'],
        ['B', 'Comedy|Western'],
        ['C', 'Western|Comedy'],
        ['New', 'Comedy|War|Western'],
        ...Array.from({ length: 8 }, (_, i) => [`Filler ${i}`, 'Comedy'] as const),
      ],
      ratings: [[5, 5, 5, 3, 2, 2, 2, 2, 2, 2, 2, 2]],
    });
    const ratings = rated({ 1: 5, 2: 5, 3: 5 });
    const reasons = reasonsOf(model, { ratings, contentWeight: 0.9, topN: 1 });
    expect(reasons.get('New')).toEqual({ kind: 'genres', genres: ['Western', 'Comedy'] });
  });

  it('fall back on everybody when only dislikes are known, and on nothing that speaks against it', async () => {
    const model = await load({
      movies: [
        ['Disliked', 'Horror'],
        ['Loved', 'Drama'],
        ['Middling', 'Drama'],
      ],
      ratings: [
        [5, 0, 3],
        [0, 4, 3.5],
        [0, 5, 3.5],
      ],
    });
    const reasons = reasonsOf(model, { ratings: rated({ 1: 0.5 }), topN: 2 });
    expect(reasons.get('Loved')).toEqual({ kind: 'popular', raters: 2, meanStars: 4.5 });
    expect(reasons.get('Middling')).toEqual({ kind: 'known', raters: 3 });
  });
});

describe('varyReasons', () => {
  const popular = (contribution: number): TrueReason => ({
    contribution,
    reason: { kind: 'popular', raters: 9, meanStars: 4 },
  });
  const genres = (contribution: number): TrueReason => ({
    contribution,
    reason: { kind: 'genres', genres: ['Drama'] },
  });
  const kindsOf = (choices: TrueReason[][]) => varyReasons(choices).map(({ kind }) => kind);

  it('replaces the sixth of a kind and more, where that loses least', () => {
    const second = [0.95, 0.91, 0.99, 0.5, 0.92, 0.93, 0.96, 0.1];
    const kinds = kindsOf(second.map((given) => [popular(1), genres(given)]));
    const replaced = kinds.flatMap((kind, place) => (kind === 'genres' ? [place] : []));
    expect(replaced).toEqual([0, 2, 6]);
  });

  it('keeps what has no other reason within a tenth', () => {
    const kinds = kindsOf(Array.from({ length: 9 }, () => [popular(1), genres(0.89)]));
    expect(new Set(kinds)).toEqual(new Set(['popular']));
  });

  it('looks at each ten by themselves', () => {
    const choices = Array.from({ length: 15 }, (_, i) => [
      popular(1),
      ...(i < 3 ? [] : [genres(0.9)]),
    ]);
    const kinds = kindsOf(choices);
    expect(kinds.slice(0, 10).filter((kind) => kind === 'popular')).toHaveLength(5);
    expect(kinds.slice(10)).toEqual(Array(5).fill('popular'));
  });
});
