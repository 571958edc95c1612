import { describe, expect, it } from 'vitest';
import type { MovieId } from '../../contract';
import { listOf, movie, recommended } from '../testing/stage';
import { countMoves, placed, placedPreview } from './placed';
import type { Preview } from './state';

function without(movieId: number, list: number[] | null): Preview {
  return {
    movie: movie(movieId),
    pinned: true,
    list: list && listOf(list, 2),
  };
}

const page = { explained: null, wanted: 4, inFocus: null, starters: [] };
const explaining = (movieId: number) => ({
  explained: { movieId: movieId as MovieId, explanation: null, problem: null },
});
const rows = (list: ReturnType<typeof placedPreview>) =>
  list?.movies.map(({ recommendation, rank, move }) => [recommendation.movie.movieId, rank, move]);

describe('placed', () => {
  it('gives the ranks of the real list, nothing moved', () => {
    expect(rows(placed({ recommendations: recommended(7, 8), more: true }))).toEqual([
      [7, 1, 0],
      [8, 2, 0],
    ]);
  });
});

describe('placedPreview', () => {
  it('is not there before its answer', () => {
    expect(placedPreview({ ...page, preview: null }, recommended(1))).toBeNull();
    expect(placedPreview({ ...page, preview: without(9, null) }, recommended(1))).toBeNull();
  });

  it('tells places gained and lost, and films that were not shown', () => {
    const preview = without(9, [3, 1, 9, 4, 2]);
    const list = placedPreview({ ...page, preview }, recommended(1, 2, 3, 4));
    expect(rows(list)).toEqual([
      [3, 1, 2],
      [1, 2, -1],
      [9, 3, 'new'],
      [4, 4, 0],
    ]);
    expect(list?.more).toBe(true);
    expect(countMoves(list?.movies ?? [])).toEqual({ fresh: 1, moved: 2 });
  });

  it('keeps the film that is explained where it stands, with the rank it would have', () => {
    const preview = without(9, [3, 5, 4, 2]);
    const list = placedPreview({ ...page, ...explaining(2), preview }, recommended(1, 2, 3, 4));
    expect(rows(list)).toEqual([
      [3, 1, 2],
      [2, 4, -2],
      [5, 2, 'new'],
      [4, 3, 1],
    ]);
  });

  it('keeps it when it would fall out of the list, and says so', () => {
    const preview = without(9, [3, 1, 4, 5, 2]);
    const list = placedPreview({ ...page, ...explaining(2), preview }, recommended(1, 2, 3, 4));
    expect(rows(list)?.[1]).toEqual([2, null, 'out']);
    expect(countMoves(list?.movies ?? [])).toEqual({ fresh: 1, moved: 3 });
  });

  it('keeps nothing when the film explained is not among those shown', () => {
    const preview = without(9, [1, 2]);
    const list = placedPreview({ ...page, ...explaining(6), preview }, recommended(1, 2));
    expect(rows(list)).toEqual([
      [1, 1, 0],
      [2, 2, 0],
    ]);
  });
});
