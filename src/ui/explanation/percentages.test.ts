import { describe, expect, it } from 'vitest';
import { type Explanation, type MovieId, recordBySignal } from '../../contract';
import { type Part, percentagesOf, wholePercents } from './percentages';

/** An explanation in which rating i gave sums[i]. */
function explanation(sums: readonly number[], prior: number): Explanation {
  const film = (id: number) => ({
    movieId: id as MovieId,
    title: `Film ${id}`,
    year: null,
    genres: [],
  });
  return {
    movie: film(99),
    score: sums.reduce((all, sum) => all + sum, prior),
    reason: { kind: 'known', raters: 0 },
    ratings: sums.map((sum, i) => ({
      movie: film(i + 1),
      stars: 4,
      shares: { ...recordBySignal(() => 0), items: sum / 2, neighbours: sum / 4, content: sum / 4 },
    })),
    prior,
    evidence: { people: 0, raters: [] },
  };
}

const told = (parts: readonly Part[]) =>
  parts.map((part) => {
    if (part.kind === 'rating') return [part.share.movie.movieId, part.percent];
    return part.kind === 'others'
      ? [`${part.ratings} others`, part.percent]
      : ['all', part.percent];
  });

describe('percentagesOf', () => {
  it('names three ratings, largest first, then the others, then popularity', () => {
    const { speaksFor, against } = percentagesOf(explanation([0.1, 0.4, 0.05, 0.2, 0.05], 0.2));
    expect(told(speaksFor)).toEqual([
      [2, 40],
      [4, 20],
      [1, 10],
      ['2 others', 10],
      ['all', 20],
    ]);
    expect(against).toEqual([]);
  });

  it('keeps what speaks against apart, measured against all that speaks for', () => {
    const { speaksFor, against } = percentagesOf(explanation([0.6, -0.1, -0.001], 0.4));
    expect(told(speaksFor)).toEqual([
      [1, 60],
      ['all', 40],
    ]);
    expect(told(against)).toEqual([[2, 10]]);
    const low = percentagesOf(explanation([0.5], -0.25));
    expect([told(low.speaksFor), told(low.against)]).toEqual([[[1, 100]], [['all', 50]]]);
  });

  it('says nothing where nothing speaks for the film', () => {
    expect(percentagesOf(explanation([-0.1], 0))).toEqual({ speaksFor: [], against: [] });
  });

  it('sums to 100 whatever the shares', () => {
    for (let n = 1; n < 60; n++) {
      const sums = Array.from({ length: n }, (_, i) => ((i * 37 + n) % 17) - 3);
      const { speaksFor } = percentagesOf(explanation(sums, (n % 5) - 1));
      const all = speaksFor.reduce((sum, { percent }) => sum + percent, 0);
      expect(all).toBe(speaksFor.length === 0 ? 0 : 100);
    }
  });
});

it('wholePercents gives what is left to the largest remainders', () => {
  expect(wholePercents([1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33]);
  expect(wholePercents([0.125, 0.375, 0.5])).toEqual([13, 37, 50]);
});
