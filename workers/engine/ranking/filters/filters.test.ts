import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import {
  FILTER_NAMES,
  type FilterName,
  type Filters,
  type MovieId,
  recordByFilter,
} from '../../../../src/contract';
import { type Random, seededRandom } from '../../../../src/pack/index';
import { loadModel } from '../../model/load';
import type { Model } from '../../model/model';
import { fileSource, modelFiles, rated, type TestData } from '../../testing/model-files';
import { pick, randomData, randomProfile } from '../../testing/random-data';
import { recommend } from '../recommend';
import { headSize } from './skip-head';

// Hundreds of whole rankings: slow where the machine is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../../../kernel/build/kernel.wasm', import.meta.url)),
);
const MOVIES = 60;
const GENRES = ['Action', 'Comedy', 'Drama', 'Horror', 'Sci-Fi', 'Never'];
const TAGS = ['heist', 'slow', 'based on a book'];

/** Films of random genres, years and tags; every tenth without a year, every seventh in IMAX. */
async function setting(seed: number) {
  const random = seededRandom(seed);
  const made = randomData(random, 80, MOVIES);
  const data: TestData = {
    ...made,
    movies: made.movies.map(([title, genres], movie) => [
      movie % 10 === 0 ? `Film ${movie}` : title,
      movie % 7 === 0 ? [genres, 'IMAX'].filter(Boolean).join('|') : genres,
    ]),
  };
  const ofMovie = data.movies.map(() => TAGS.flatMap((_, tag) => (random() < 0.4 ? [tag] : [])));
  const loaded = await loadModel(fileSource(await modelFiles(data)), kernel);
  const model: Model = { ...loaded, tags: { names: TAGS, ofMovie } };
  return { random, data, model, ofMovie };
}

function someOf<T>(random: Random, from: readonly T[], share: number): T[] {
  return from.filter(() => random() < share);
}

function randomFilters(random: Random): Filters {
  const year = () => (random() < 0.3 ? null : 1950 + Math.floor(random() * 70));
  const [a, b] = [year(), year()];
  const years = a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b };
  return {
    ...(random() < 0.5 ? { skipHead: pick(random, [0, 0.1, 0.33, 0.6, 0.8, 0.95]) } : {}),
    ...(random() < 0.5 ? { years } : {}),
    ...(random() < 0.5
      ? {
          genres: {
            wanted: someOf(random, GENRES, 0.25),
            match: pick(random, ['any', 'all']),
            unwanted: someOf(random, GENRES, 0.15),
          },
        }
      : {}),
    ...(random() < 0.3 ? { tags: someOf(random, [...TAGS, 'no such tag'], 0.3) } : {}),
  };
}

/** Whether a film fits each filter, read off the data. */
function fitsOf(data: TestData, ofMovie: readonly number[][], filters: Filters) {
  const counts = data.movies.map(
    (_, movie) => data.ratings.filter((row) => row[movie]! > 0).length,
  );
  const all = counts.reduce((sum, n) => sum + n, 0);
  const order = counts.map((_, movie) => movie).sort((a, b) => counts[b]! - counts[a]! || a - b);
  const head = new Set<number>();
  let held = 0;
  for (const movie of order) {
    if (held >= (filters.skipHead ?? 0) * all) break;
    head.add(movie);
    held += counts[movie]!;
  }
  return (movie: number): Record<FilterName, boolean> => {
    const [title, list] = data.movies[movie]!;
    const year = Number(/\((\d{4})\)$/.exec(title)?.[1] ?? Number.NaN);
    const genres = list.split('|');
    const { wanted = [], match = 'any', unwanted = [] } = filters.genres ?? {};
    const hits = wanted.filter((genre) => genres.includes(genre)).length;
    const { from = null, to = null } = filters.years ?? {};
    return {
      skipHead: !head.has(movie),
      years: (from === null || year >= from) && (to === null || year <= to),
      genres:
        (wanted.length === 0 || (match === 'all' ? hits === wanted.length : hits > 0)) &&
        !unwanted.some((genre) => genres.includes(genre)),
      tags: (filters.tags ?? []).every((tag) => ofMovie[movie]!.includes(TAGS.indexOf(tag))),
    };
  };
}

describe('filters', () => {
  it('give the whole ranking without what does not fit, and count what fits: 300 requests', async () => {
    let empty = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const { random, data, model, ofMovie } = await setting(seed);
      const ids = data.movies.map((_, movie) => (movie + 1) as MovieId);
      for (let i = 0; i < 30; i++) {
        const filters = randomFilters(random);
        const ratings = rated(randomProfile(random, MOVIES, Math.floor(random() * 12)));
        const seen = someOf(random, ids, 0.05);
        const saved = someOf(random, ids, 0.05);
        const notInterested = someOf(random, ids, 0.05);
        const includeSaved = random() < 0.5;
        const out = new Set([
          ...ratings.map(({ movieId }) => movieId),
          ...seen,
          ...notInterested,
          ...(includeSaved ? [] : saved),
        ]);
        const fits = fitsOf(data, ofMovie, filters);
        const left = ids.filter((id) => !out.has(id)).map((id) => fits(id - 1));
        const whole = recommend(model, { ratings, topN: MOVIES }).recommendations;
        const expected = whole
          .filter(({ movie: { movieId } }) => !out.has(movieId))
          .filter(({ movie }) => Object.values(fits(movie.movieId - 1)).every(Boolean))
          .map(({ movie, score }) => ({ movie, score }));

        const topN = pick(random, [1, 5, MOVIES]);
        const lists = { ratings, seen, saved, notInterested, includeSaved };
        const { recommendations, fitting } = recommend(model, { ...lists, filters, topN });
        expect(recommendations.map(({ movie, score }) => ({ movie, score }))).toEqual(
          expected.slice(0, topN),
        );
        const others = (name: FilterName) => FILTER_NAMES.filter((other) => other !== name);
        expect(fitting).toEqual({
          all: expected.length,
          byFilter: recordByFilter((name) => left.filter((movie) => movie[name]).length),
          without: recordByFilter(
            (name) => left.filter((movie) => others(name).every((other) => movie[other])).length,
          ),
        });
        if (expected.length === 0) empty++;
      }
    }
    expect(empty).toBeGreaterThan(5);
    expect(empty).toBeLessThan(150);
  });

  it('know no genre IMAX: neither on a film, nor as one that is wanted', async () => {
    const { model } = await setting(3);
    const ask = (wanted: string[]) =>
      recommend(model, {
        ratings: [],
        topN: MOVIES,
        filters: { genres: { wanted, match: 'any', unwanted: [] } },
      }).recommendations;
    expect(ask(['IMAX'])).toEqual([]);
    expect(ask([]).flatMap(({ movie }) => movie.genres)).not.toContain('IMAX');
    expect(model.catalogue.genres).toContain('IMAX');
  });

  it('leave a model without tags with no film when a tag is asked for', async () => {
    const model = await loadModel(
      fileSource(await modelFiles(randomData(seededRandom(1), 9, 9))),
      kernel,
    );
    const list = recommend(model, { ratings: [], topN: 9, filters: { tags: ['heist'] } });
    expect(list.recommendations).toEqual([]);
    expect(list.fitting.without.tags).toBe(9);
  });

  it.each([
    [{ skipHead: -0.1 }, 'skipHead is -0.1; it must be a number from 0 to 0.95.'],
    [{ skipHead: 1 }, 'skipHead is 1; it must be a number from 0 to 0.95.'],
    [{ skipHead: Number.NaN }, 'skipHead is NaN; it must be a number from 0 to 0.95.'],
    [{ years: { from: 1999.5, to: null } }, 'A year is 1999.5; it must be whole.'],
    [
      { years: { from: 1980, to: 1970 } },
      'The years are 1980 to 1970; it must be from the earlier to the later.',
    ],
  ])('refuse %j', async (filters, message) => {
    const { model } = await setting(1);
    expect(() => recommend(model, { ratings: [], topN: 5, filters })).toThrow(message);
  });
});

describe('headSize', () => {
  const ranks = (n: number) => Uint32Array.from({ length: n }, (_, i) => n - 1 - i);

  it('counts the most rated movies until they hold the share', () => {
    const ratingCounts = Uint32Array.of(0, 10, 20, 30, 40);
    expect(
      [0, 0.01, 0.4, 0.41, 0.7, 0.9, 1].map((share) => headSize({ ratingCounts }, ranks(5), share)),
    ).toEqual([0, 1, 1, 2, 2, 3, 4]);
  });

  it('is nothing where nobody rated', () => {
    expect(headSize({ ratingCounts: new Uint32Array(3) }, ranks(3), 0.33)).toBe(0);
  });
});
