import { describe, expect, it } from 'vitest';
import type { MovieId } from '../../contract';
import { entry } from '../testing/entries';
import { type Entry, mergeEntries } from './entry';
import { entriesWith, isSettled, libraryOf, ratedEntries, starsOf, statusOf } from './library';
import { UNRESOLVED } from './resolution';

const six = 6 as MovieId;
const here = { collection: 'here', found: {} };
const of = (...entries: Entry[]) => mergeEntries({}, entries);

describe('what the page reads', () => {
  const library = libraryOf(
    of(
      entry(1, { stars: 4, time: 100 }),
      entry(2, { status: 'none', time: 400 }),
      entry(3, { stars: 0.5, time: 300 }),
      entry(4, { status: 'notInterested' }),
      entry(5, { stars: 5, time: 300 }),
      entry(6, { status: 'toRate' }),
      entry(7, { stars: 1, time: 0, ratedAt: '2024-05-01' }),
    ),
    here,
  );

  it('lists rated movies newest first: by day, then moment, then id', () => {
    expect(ratedEntries(library).map(({ movieId }) => movieId)).toEqual([7, 5, 3, 1]);
  });

  it('finds movies by what was said of them', () => {
    expect(entriesWith(library, 'notInterested').map(({ movieId }) => movieId)).toEqual([4]);
    expect(statusOf(library, 4 as MovieId)).toBe('notInterested');
    expect(starsOf(library, 3 as MovieId)).toBe(0.5);
    expect(starsOf(library, 4 as MovieId)).toBeNull();
  });

  it('tells movies that the visitor is done with from others', () => {
    const settled = [1, 2, 3, 4, 5, 6, 7, 8].filter((id) => isSettled(library, id as MovieId));
    expect(settled).toEqual([1, 3, 4, 5, 7]);
  });
});

describe('a library seen from another model', () => {
  const old = entry(6, { key: 'old/6', collection: 'old', title: 'Heat', stars: 4, changedAt: 5 });

  it('shows entries as they are until a model was loaded', () => {
    expect(starsOf(libraryOf(of(old), UNRESOLVED), six)).toBe(4);
  });

  it('never shows an entry under another movie of the same id', () => {
    const library = libraryOf(of(old), here);
    expect(starsOf(library, six)).toBeNull();
    expect(library.missing).toEqual([{ ...old, movieId: null }]);
  });

  it('shows it under the movie that was found for it', () => {
    const library = libraryOf(of(old), { ...here, found: { 'old/6': 949 as MovieId } });
    expect(starsOf(library, 949 as MovieId)).toBe(4);
    expect(library.missing).toEqual([]);
  });

  it('takes the later of two entries for one movie, a removal too', () => {
    const found = { ...here, found: { 'old/6': six } };
    const removed = entry(6, { status: 'none', changedAt: 6 });
    expect(statusOf(libraryOf(of(old, removed), found), six)).toBe('none');
    const earlier = entry(6, { stars: 1, changedAt: 4 });
    expect(starsOf(libraryOf(of(old, earlier), found), six)).toBe(4);
  });
});
