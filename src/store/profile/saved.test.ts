import { describe, expect, it } from 'vitest';
import { mergeSaved, migrateSaved, NOTHING_SAVED, readSaved, SAVED_VERSION } from './saved';

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
      adventure: { value: null, changedAt: 0 },
    });
  });

  it('keeps all that version 2 knew, and leaves the later setting to the model', () => {
    const old = { opinions: { 6: heat }, contentWeight: { value: 0.25, changedAt: 5 } };
    expect(migrateSaved(old, 2)).toEqual({ ...old, adventure: { value: null, changedAt: 0 } });
  });

  it('leaves the present version as it is', () => {
    const saved = {
      opinions: { 6: heat },
      contentWeight: { value: 0.25, changedAt: 5 },
      adventure: { value: 1, changedAt: 7 },
    };
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

  it.each([-0.1, 1.1, '0.5', Number.NaN])(
    'forgets a setting of %s and keeps the other',
    (value) => {
      const whole = { value: 0.5, changedAt: 2 };
      const saved = { opinions: {}, contentWeight: whole, adventure: { value, changedAt: 3 } };
      expect(readSaved(saved).adventure).toEqual(NOTHING_SAVED.adventure);
      expect(readSaved(saved).contentWeight).toEqual(whole);
    },
  );

  it.each([-1, Number.POSITIVE_INFINITY, 'now', undefined])(
    'forgets a setting changed at %s',
    (changedAt) => {
      const saved = { opinions: {}, adventure: { value: 0.5, changedAt } };
      expect(readSaved(saved).adventure).toEqual(NOTHING_SAVED.adventure);
    },
  );
});

describe('mergeSaved', () => {
  it('takes of each setting the later copy, whichever side it is on', () => {
    const at = (value: number | null, changedAt: number) => ({ value, changedAt });
    const here = { opinions: {}, contentWeight: at(0.2, 9), adventure: at(0.3, 1) };
    const there = { opinions: {}, contentWeight: at(0.8, 5), adventure: at(null, 2) };
    const both = { opinions: {}, contentWeight: at(0.2, 9), adventure: at(null, 2) };
    expect(mergeSaved(here, there)).toEqual(both);
    expect(mergeSaved(there, here)).toEqual(both);
  });
});
