import { describe, expect, it } from 'vitest';
import type { MovieIndex } from '../../../../src/pack/index';
import { contentSpaceOf } from '../../model/content-space';
import type { Profile } from '../profile';
import { contentSignal } from './content';

const TITLES = [
  'Star Wars: Episode IV - A New Hope (1977)',
  'Star Wars: Episode I - The Phantom Menace (1999)',
  'Rocky (1976)',
  'Matrix, The (1999)',
  'Solaris (1972)',
  'Nothing Known',
];
const content = contentSpaceOf({
  movieIds: Uint32Array.of(1, 2, 3, 4, 5, 6),
  titles: TITLES,
  genres: ['Action', 'Drama', 'Sci-Fi'],
  movieGenres: [[0, 2], [0, 2], [1], [0, 2], [2, 1], []],
  ratingCounts: new Uint32Array(6),
  ratingSums: new Uint32Array(6),
});

/** Liking (above 0) or aversion (below) by column. */
function profile(opinions: Record<number, number>): Profile {
  const ratings = Object.entries(opinions).map(([movie, value]) => ({
    movie: Number(movie) as MovieIndex,
    stars: 3 as const,
    preference: Math.max(0, value),
    penalty: Math.max(0, -value),
  }));
  return { ratings, likes: ratings.filter(({ preference }) => preference > 0).length, unknown: [] };
}

function scoresFor(opinions: Record<number, number>): Float64Array {
  const scores = new Float64Array(TITLES.length);
  contentSignal({ content }, profile(opinions)).addTo(scores, 1);
  return scores;
}

describe('content', () => {
  it('puts the other films of a series first, then those of the same genres, those of the decade before others', () => {
    const [itself, sequel, rocky, matrix, solaris, nothing] = scoresFor({ 0: 1 });
    expect(itself).toBeCloseTo(1, 6);
    expect(sequel).toBeCloseTo(0.9, 6);
    expect(matrix).toBeCloseTo(0.6 / Math.sqrt(0.6 + 0.1 + 0.3), 6);
    expect(solaris).toBeGreaterThan(rocky!);
    expect(rocky).toBeCloseTo(0.1, 6);
    expect(nothing).toBe(0);
  });

  it('has shares that sum to the score of each film', () => {
    const opinions = { 0: 0.8, 2: 1, 3: -0.2 };
    const scores = scoresFor(opinions);
    const movies = TITLES.map((_, movie) => movie as MovieIndex);
    const shares = contentSignal({ content }, profile(opinions)).sharesOf(movies).ofRatings;
    movies.forEach((movie) => {
      const own = shares.subarray(3 * movie, 3 * movie + 3);
      expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(scores[movie]!, 12);
    });
  });

  it('lowers by a dislike what is like it, and raises nothing', () => {
    const before = scoresFor({ 2: 1 });
    const after = scoresFor({ 2: 1, 0: -0.2 });
    before.forEach((score, movie) => {
      expect(after[movie]).toBeLessThanOrEqual(score);
    });
    expect(after[1]).toBeLessThan(before[1]!);
  });

  it('says nothing where nothing is known of what is liked', () => {
    expect([...scoresFor({ 5: 1 })]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...scoresFor({})]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
