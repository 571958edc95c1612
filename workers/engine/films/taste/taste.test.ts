import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type MovieId, STARS, type Stars } from '../../../../src/contract';
import { loadModel } from '../../model/load';
import { fileSource, modelFiles, rated, type TestData } from '../../testing/model-files';
import { differenceOf, studentT975 } from './difference';
import { tasteOf } from './taste';

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../../../kernel/build/kernel.wasm', import.meta.url)),
);

/** Westerns of the fifties, which everybody finds middling, and horror of the eighties, which everybody loves. */
const DATA: TestData = {
  movies: [
    ...Array.from({ length: 8 }, (_, i) => [`Western ${i} (${1950 + i})`, 'Western'] as const),
    ...Array.from({ length: 6 }, (_, i) => [`Horror ${i} (${1980 + i})`, 'Horror'] as const),
    ['Nobody Saw (1999)', 'Drama'],
  ],
  ratings: Array.from({ length: 7 }, (_, user) => [
    ...Array.from({ length: 8 }, () => 3 - (user % 2)),
    ...Array.from({ length: 6 }, () => 4.5),
    0,
  ]),
};
const model = await loadModel(fileSource(await modelFiles(DATA)), kernel);
const MEAN_WESTERN = (4 * 3 + 3 * 2) / 7;

const westerns = (stars: Stars, count = 8) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [i + 1, stars]));

describe('the taste of a visitor', () => {
  it('tells how far they stand from everybody, by genre and by decade', () => {
    const taste = tasteOf(model, rated({ ...westerns(5), 9: 4.5, 10: 1 }));
    const [western, horror] = taste.genres;
    expect(western).toMatchObject({ genre: 'Western', movies: 8, own: 5 });
    expect(western!.others).toBeCloseTo(MEAN_WESTERN, 12);
    expect(western!.difference?.mean).toBeCloseTo(5 - MEAN_WESTERN, 12);
    expect(horror).toMatchObject({ genre: 'Horror', movies: 2, difference: null });
    expect(taste.decades.map(({ decade, movies }) => [decade, movies])).toEqual([
      [1950, 8],
      [1980, 2],
    ]);
  });

  it('names the films loved and disliked alone, the farthest first', () => {
    const taste = tasteOf(model, rated({ 1: 5, 2: 4, 9: 0.5, 10: 4.5 }));
    expect(taste.lovedAlone.map(({ movie, stars }) => [movie.title, stars])).toEqual([
      ['Western 0', 5],
      ['Western 1', 4],
    ]);
    expect(taste.dislikedAlone).toEqual([
      { movie: model.movieAt(model.columns.get(9 as MovieId)!), stars: 0.5, mean: 4.5, raters: 7 },
    ]);
  });

  it('counts the stars of everybody on the same films', () => {
    const { stars } = tasteOf(model, rated({ 1: 5, 9: 3 }));
    const counts = (all: readonly number[] | null) =>
      Object.fromEntries(STARS.map((name, i) => [name, all?.[i]]).filter(([, n]) => n !== 0));
    expect(counts(stars.own)).toEqual({ 3: 1, 5: 1 });
    expect(counts(stars.others)).toEqual({ 2: 3, 3: 4, 4.5: 7 });
  });

  it('agrees wholly with who orders films as everybody does, and not with the opposite', () => {
    expect(tasteOf(model, rated({ 1: 1, 2: 1, 9: 5, 10: 5 })).agreement).toBeCloseTo(1, 9);
    expect(tasteOf(model, rated({ 1: 5, 2: 5, 9: 1, 10: 1 })).agreement).toBeCloseTo(-1, 9);
    expect(tasteOf(model, rated({ 1: 5, 2: 5 })).agreement).toBeNull();
  });

  it('is empty without ratings, and leaves out what nobody else rated and what the model lacks', () => {
    const empty = { movies: 0, own: 0, others: 0, difference: null };
    expect(tasteOf(model, []).overall).toEqual(empty);
    expect(tasteOf(model, rated({ 15: 4, 999: 5 })).overall).toEqual(empty);
  });
});

describe('the interval', () => {
  it('is the one that textbooks give', () => {
    // R: t.test(c(1, 2, 3, 4, 5) - 2.5)$conf.int
    const compared = [1, 2, 3, 4, 5].map((own) => ({ own, others: 2.5 }));
    const { difference } = differenceOf(compared);
    const reach = ((difference?.high ?? 0) - (difference?.low ?? 0)) / 2;
    expect(difference?.mean).toBeCloseTo(0.5, 12);
    expect(Math.abs(reach / 1.963243 - 1)).toBeLessThan(0.01);
  });

  it.each([
    [4, 2.776445],
    [9, 2.262157],
    [29, 2.04523],
    [199, 1.971957],
  ])('takes %i degrees of freedom into account', (freedom, quantile) => {
    expect(Math.abs(studentT975(freedom) / quantile - 1)).toBeLessThan(0.01);
  });
});
