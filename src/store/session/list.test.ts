import { describe, expect, it } from 'vitest';
import type { MovieId, Recommendation } from '../../contract';
import { listOf, movie, recommended } from '../testing/stage';
import { moviesToShow } from './list';
import type { SessionState } from './state';

type Shown = Pick<SessionState, 'list' | 'wanted' | 'inFocus' | 'held' | 'starters'>;

function page(ids: number[], changes: Partial<Shown> = {}, ratingCount = 1): Shown {
  const list = listOf(ids, ratingCount);
  return { list, wanted: 3, inFocus: null, held: null, starters: [], ...changes };
}

const shown = (state: Shown, before: Recommendation[] = []) =>
  moviesToShow(state, before).recommendations.map((listed) => listed.movie.movieId);

describe('moviesToShow', () => {
  it('shows as many as are wanted', () => {
    expect(shown(page([1, 2, 3, 4, 5]))).toEqual([1, 2, 3]);
  });

  it('knows whether there are more, films shown elsewhere not counted', () => {
    expect(moviesToShow(page([1, 2, 3, 4]), []).more).toBe(true);
    expect(moviesToShow(page([1, 2, 3]), []).more).toBe(false);
    expect(moviesToShow(page([1, 2, 3, 4], { inFocus: movie(2) }), []).more).toBe(false);
  });

  it('shows nothing before the first answer', () => {
    expect(shown({ ...page([]), list: null })).toEqual([]);
  });

  it('leaves out the film that waits for its stars elsewhere, and fills its place', () => {
    expect(shown(page([1, 2, 3, 4], { inFocus: movie(2) }))).toEqual([1, 3, 4]);
  });

  it('leaves the films to start from out of the films that everybody likes, but not out of the visitor’s own', () => {
    const starters = [movie(1), null, movie(3)];
    expect(shown(page([1, 2, 3, 4, 5], { starters }, 0))).toEqual([2, 4, 5]);
    expect(shown(page([1, 2, 3, 4, 5], { starters }, 2))).toEqual([1, 2, 3]);
  });

  it('keeps a film that is being rated by keys where it stood', () => {
    const held = 2 as MovieId;
    expect(shown(page([1, 3, 4], { held }), recommended(1, 2, 3))).toEqual([1, 2, 3]);
    expect(shown(page([4, 5, 6], { held }), recommended(2, 1, 3))).toEqual([2, 4, 5]);
    expect(shown(page([1, 2, 3], { held }), recommended(2, 1, 3))).toEqual([1, 2, 3]);
  });
});
