import { describe, expect, it } from 'vitest';
import { best, measure } from './metrics';

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
    const sorted = scores.map((_, i) => i).sort((a, b) => scores[b] - scores[a] || a - b);
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
