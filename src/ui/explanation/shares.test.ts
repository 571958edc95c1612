import { describe, expect, it } from 'vitest';
import { type MovieId, type RatingShare, recordBySignal } from '../../contract';
import { addUp, foldSmall, reachOf, segmentsOf, sumOf, zeroOf } from './shares';

function share(movieId: number, items: number, neighbours = 0, content = 0): RatingShare {
  const movie = { movieId: movieId as MovieId, title: `Film ${movieId}`, year: null, genres: [] };
  return { movie, stars: 4, shares: { ...recordBySignal(() => 0), items, neighbours, content } };
}

const ids = (shares: readonly RatingShare[]) => shares.map(({ movie }) => movie.movieId);

describe('foldSmall', () => {
  const ratings = [share(1, 0.1), share(2, -0.5), share(3, 0.3, 0.3), share(4, 0.1), share(5, 0)];

  it('sorts by magnitude, whichever way it went, ties in the order given', () => {
    expect(ids(foldSmall(ratings, 5).shown)).toEqual([3, 2, 1, 4, 5]);
  });

  it('folds the smallest, and loses nothing of the sum', () => {
    const { shown, rest } = foldSmall(ratings, 2);
    expect(ids(shown)).toEqual([3, 2]);
    expect(ids(rest)).toEqual([1, 4, 5]);
    const all = shown.reduce(
      (sum, parts) => sum + sumOf(parts.shares),
      sumOf(addUp(rest.map(({ shares }) => shares))),
    );
    expect(all).toBeCloseTo(0.3, 12);
  });

  it('never folds one alone', () => {
    expect(foldSmall(ratings, 4).rest).toEqual([]);
    expect(foldSmall([], 4)).toEqual({ shown: [], rest: [] });
  });
});

describe('bars', () => {
  const mixed = share(1, 0.4, -0.1, 0.2).shares;
  const low = share(2, 0, -0.3).shares;

  it('reach as far as the longest stack on each side, the prior’s included', () => {
    const reach = reachOf([mixed, low], 0.1);
    expect(reach.below).toBeCloseTo(0.3, 12);
    expect(reach.above).toBeCloseTo(0.6, 12);
    expect(reachOf([mixed, low], 2).above).toBe(2);
    expect(reachOf([mixed, low], -2).below).toBe(2);
  });

  it('stack what was added to the right of zero and what was taken away to the left', () => {
    const segments = segmentsOf(mixed, { below: 1, above: 1 });
    expect(segments.map(({ signal }) => signal)).toEqual(['items', 'neighbours', 'content']);
    const edges = segments.map(({ start, width }) => [start, start + width]);
    expect(edges.flat().map((edge) => Math.round(edge * 1000) / 1000)).toEqual([
      0.5, 0.7, 0.45, 0.5, 0.7, 0.8,
    ]);
  });

  it('stay within the width', () => {
    for (const parts of [mixed, low]) {
      for (const { start, width } of segmentsOf(parts, reachOf([mixed, low], 0))) {
        expect(start).toBeGreaterThanOrEqual(-1e-12);
        expect(start + width).toBeLessThanOrEqual(1 + 1e-12);
      }
    }
  });

  it('are empty when nothing went any way', () => {
    expect(segmentsOf(share(1, 0).shares, { below: 0, above: 0 })).toEqual([]);
    expect(zeroOf({ below: 0, above: 0 })).toBe(0);
  });
});
