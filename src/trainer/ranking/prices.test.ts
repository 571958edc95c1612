import { describe, expect, it } from 'vitest';
import { best } from '../holdout/metrics';
import { seededRandom } from '../random';
import { auction, type List } from './prices';

const FILMS = 40;

/** The first films are liked more by all, as the popular ones are. */
function drawLists(seed: number, count: number): List[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i) => ({
    scores: Float32Array.from({ length: FILMS }, (_film, j) => random() + 2 - j / 20),
    known: i % 3 === 0 ? 0.5 : 1.2,
  }));
}

const all = (value: boolean) => new Array<boolean>(FILMS).fill(value);

/** In how many top tens each film is. */
function placesOf(lists: readonly List[], prices: ArrayLike<number>): number[] {
  const places = new Array<number>(FILMS).fill(0);
  for (const { scores, known } of lists) {
    const lifted = scores.map((score, film) => score + known * prices[film]);
    for (const film of best(lifted, 10, new Set())) places[film]++;
  }
  return places;
}

describe('auction', () => {
  it('gives every film its places, and lifts no film that has them anyway', () => {
    const lists = drawLists(3, 60);
    const prices = auction(lists, all(true), 4);
    const [before, after] = [
      placesOf(
        lists,
        prices.map(() => 0),
      ),
      placesOf(lists, prices),
    ];
    expect(before.filter((places) => places === 0).length).toBeGreaterThan(10);
    after.forEach((places) => {
      expect(places).toBeGreaterThanOrEqual(2);
    });
    prices.forEach((price, film) => {
      expect(price).toBeGreaterThanOrEqual(0);
      if (before[film] > 50) expect(price).toBe(0);
    });
  });

  it('asks a higher price for more places, and one between theirs for a part of one', () => {
    const lists = drawLists(4, 60);
    const sum = (places: number) =>
      auction(lists, all(true), places).reduce((total, price) => total + price, 0);
    const [two, between, three] = [2, 2.5, 3].map(sum);
    expect(two).toBeLessThan(between);
    expect(between).toBeLessThan(three);
  });

  it('asks one film among others for just what it lacks in the list nearest to it', () => {
    const scores = Float32Array.from({ length: FILMS }, (_, film) => FILMS - film);
    const films = all(false);
    films[15] = true;
    const lists = [
      { scores, known: 1 },
      { scores: scores.map((score, film) => (film === 15 ? score + 2 : score)), known: 0.5 },
    ];
    // The tenth film is worth 31. The first list lacks 31 - 25 = 6, the second (31 - 27) / 0.5 = 8.
    const [one, half, two] = [1, 1.5, 2].map((places) => auction(lists, films, places));
    expect(one[15]).toBeCloseTo(6, 2);
    expect(half[15]).toBeGreaterThan(6.5);
    expect(half[15]).toBeLessThan(7.9);
    expect(two[15]).toBeCloseTo(8, 2);
    expect(one.filter((price) => price > 0)).toHaveLength(1);
  });

  it('lifts nothing where no list counts, or too few could show a film', () => {
    const lists = drawLists(5, 3);
    const unknown = lists.map(({ scores }) => ({ scores, known: 0 }));
    expect(auction(unknown, all(true), 1).every((price) => price === 0)).toBe(true);
    const [first, ...others] = lists;
    const withoutLast = [first, ...others.map(without(FILMS - 1))];
    expect(auction(withoutLast, all(true), 2)[FILMS - 1]).toBe(0);
    expect(auction(withoutLast, all(true), 1)[FILMS - 1]).toBeGreaterThan(0);
  });
});

/** A list that may not show the film. */
function without(film: number): (list: List) => List {
  return ({ scores, known }) => ({
    scores: scores.map((score, f) => (f === film ? Number.NEGATIVE_INFINITY : score)),
    known,
  });
}
