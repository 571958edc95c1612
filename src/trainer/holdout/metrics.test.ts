import { describe, expect, it } from 'vitest';
import { best, measure, measureTail, unbiasedNdcg } from './metrics';

const trial = (given: number[], relevant: number[], disliked: number[] = []) => ({
  profile: { movies: given, codes: given.map(() => 8) },
  relevant: new Set(relevant),
  disliked: new Set(disliked),
});

describe('best', () => {
  it('ranks by score, ties by lower column, without the excepted', () => {
    expect(best([3, 5, 5, 9, 1], 3, new Set([3]))).toEqual([1, 2, 0]);
  });

  it('equals sorting, on seeded scores with ties', () => {
    const scores = Array.from({ length: 500 }, (_, i) => (i * 7919) % 97);
    const sorted = scores.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]! || a - b);
    expect(best(scores, 40, new Set())).toEqual(sorted.slice(0, 40));
  });
});

describe('measure', () => {
  it('gives the figures worked by hand', () => {
    // Ranking: 2, 0, 3, 1 (column 4 is given). Relevant at places 2 and 4.
    const figures = measure(trial([4], [0, 1], [2]), [8, 5, 9, 7, 10]);
    expect(figures.top).toEqual([2, 0, 3, 1]);
    const ideal = 1 + 1 / Math.log2(3);
    expect(figures.ndcg).toBeCloseTo((1 / Math.log2(3) + 1 / Math.log2(5)) / ideal, 12);
    expect(figures.recall).toBe(1);
    expect(figures.reciprocalRank).toBe(1 / 2);
    expect(figures.dislikes).toBe(1 / 10);
    expect(figures.popularityRank).toBe((3 + 1 + 4 + 2) / 4);
  });

  it('is 1 for the best list possible, however many are relevant', () => {
    const scores = Array.from({ length: 40 }, (_, i) => 40 - i);
    const relevant = Array.from({ length: 25 }, (_, i) => i);
    const figures = measure(trial([], relevant), scores);
    expect(figures.ndcg).toBeCloseTo(1, 12);
    expect(figures.recall).toBe(1);
  });

  it('finds the first relevant film beyond the list', () => {
    const scores = Array.from({ length: 40 }, (_, i) => 40 - i);
    expect(measure(trial([0], [30]), scores).reciprocalRank).toBe(1 / 30);
  });
});

describe('measureTail', () => {
  it('leaves the head out of candidates and of what is to be found', () => {
    // Ranking without columns 0 and 1: 3, 5, 2 (column 4 is given). Relevant: 2 and 5.
    const figures = measureTail(trial([4], [0, 2, 5]), [9, 8, 1, 7, 6, 2], 2);
    expect(figures?.ndcg).toBeCloseTo(
      (1 / Math.log2(3) + 1 / Math.log2(4)) / (1 + 1 / Math.log2(3)),
      12,
    );
    expect(figures?.recall).toBe(1);
  });

  it('has no figures where only the head was to be found', () => {
    expect(measureTail(trial([], [0, 1]), [3, 2, 1], 2)).toBeNull();
  });

  it('is the whole without a head', () => {
    const scores = Array.from({ length: 50 }, (_, i) => (i * 37) % 50);
    const whole = measure(trial([3], [1, 20, 44]), scores);
    expect(measureTail(trial([3], [1, 20, 44]), scores, 0)).toEqual({
      ndcg: whole.ndcg,
      recall: whole.recall,
    });
  });
});

describe('unbiasedNdcg', () => {
  it('counts a movie by the inverse of its propensity, worked by hand', () => {
    // Found at place 2, the common one; the rare one, worth 4, is not in the list.
    const found = unbiasedNdcg(trial([], [0, 2]), [1, 0], [1, 1, 0.25]);
    expect(found).toBeCloseTo(1 / Math.log2(3) / (4 + 1 / Math.log2(3)), 12);
  });

  it('is nDCG where all movies are as likely to be rated', () => {
    const scores = Array.from({ length: 30 }, (_, i) => (i * 7) % 30);
    const { top, ndcg } = measure(trial([2], [0, 5, 9]), scores);
    const even = new Float64Array(30).fill(3);
    expect(unbiasedNdcg(trial([2], [0, 5, 9]), top, even)).toBeCloseTo(ndcg, 12);
  });
});
