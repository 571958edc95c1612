import { describe, expect, it } from 'vitest';
import { migrateSaved, NOTHING_SAVED, readSaved, SAVED_VERSION } from './saved';

const heat = {
  movieId: 6,
  title: 'Heat',
  year: 1995,
  verdict: 4.5,
  ratedAt: 1000,
  changedAt: 2000,
};

describe('migrateSaved', () => {
  it('reads the list of version 1', () => {
    const { verdict: stars, changedAt: _, ...film } = heat;
    const old = { ratings: [{ ...film, stars }, { ...film, movieId: 7, stars: 4.3 }, null] };
    expect(migrateSaved(old, 1)).toEqual({
      opinions: { 6: { ...heat, changedAt: 1000 } },
      contentWeight: { value: null, changedAt: 0 },
    });
  });

  it('leaves the present version as it is', () => {
    const saved = { opinions: { 6: heat }, contentWeight: { value: 0.25, changedAt: 5 } };
    expect(migrateSaved(saved, SAVED_VERSION)).toEqual(saved);
  });

  it('reads what it understands of a later version', () => {
    const later = { opinions: { 6: { ...heat, mood: 'blue' } }, contentWeight: 'auto', more: 1 };
    expect(migrateSaved(later, SAVED_VERSION + 1).opinions[6]).toMatchObject(heat);
    expect(migrateSaved(later, SAVED_VERSION + 1).contentWeight).toEqual(
      NOTHING_SAVED.contentWeight,
    );
  });
});

describe('readSaved', () => {
  it.each([null, 'text', 12, [], { opinions: 'none' }, { opinions: [1, 2] }])(
    'finds nothing in %j',
    (content) => {
      expect(readSaved(content)).toEqual(NOTHING_SAVED);
    },
  );

  it.each([
    ['an id of 0', { movieId: 0 }],
    ['an id in words', { movieId: 'six' }],
    ['no title', { title: undefined }],
    ['a year in words', { year: 'MCMXCV' }],
    ['stars between the halves', { verdict: 4.3 }],
    ['a verdict it does not know', { verdict: 'loved' }],
    ['a time that is no number', { changedAt: Number.NaN }],
    ['a time before all times', { ratedAt: -1 }],
  ])('leaves out an entry with %s and keeps the others', (_, damage) => {
    const opinions = { 6: heat, 7: { ...heat, movieId: 7, ...damage } };
    expect(Object.keys(readSaved({ ...NOTHING_SAVED, opinions }).opinions)).toEqual(['6']);
  });

  it.each([-0.1, 1.1, '0.5', Number.NaN])('forgets a content weight of %s', (value) => {
    const saved = { opinions: {}, contentWeight: { value, changedAt: 3 } };
    expect(readSaved(saved).contentWeight.value).toBeNull();
  });
});
