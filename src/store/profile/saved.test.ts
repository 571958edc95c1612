import { describe, expect, it } from 'vitest';
import { entry } from '../testing/entries';
import { dayOf, LAST_TIME } from './day';
import { mergeSaved, migrateSaved, NOTHING_SAVED, readSaved, SAVED_VERSION } from './saved';

const DAY = 86_400_000;
const opinion = {
  movieId: 6,
  title: 'Heat',
  year: 1995,
  verdict: 4.5,
  ratedAt: DAY,
  changedAt: 2 * DAY,
};
const heat = {
  key: '/6',
  title: 'Heat',
  year: 1995,
  ids: {},
  collection: '',
  movieId: 6,
  status: 'rated',
  stars: 4.5,
  ratedAt: dayOf(DAY),
  time: DAY,
  changedAt: 2 * DAY,
};

describe('migrateSaved', () => {
  it('reads the list of version 1', () => {
    const { verdict: stars, changedAt: _, ...movie } = opinion;
    const old = { ratings: [{ ...movie, stars }, { ...movie, movieId: 7, stars: 4.3 }, null] };
    expect(migrateSaved(old, 1)).toEqual({
      ...NOTHING_SAVED,
      entries: { '/6': { ...heat, changedAt: DAY } },
    });
  });

  it('keeps all that version 2 knew', () => {
    const old = { opinions: { 6: opinion }, contentWeight: { value: 0.25, changedAt: 5 } };
    expect(migrateSaved(old, 2)).toEqual({
      ...NOTHING_SAVED,
      entries: { '/6': heat },
      contentWeight: { value: 0.25, changedAt: 5 },
    });
  });

  it('keeps all that version 3 knew: stars, refusals, removals and settings', () => {
    const old = {
      opinions: {
        6: opinion,
        7: { ...opinion, movieId: 7, verdict: 'not-interested' },
        8: { ...opinion, movieId: 8, verdict: 'none' },
      },
      contentWeight: { value: 0.25, changedAt: 5 },
      adventure: { value: 1, changedAt: 7 },
    };
    const { entries, ...settings } = migrateSaved(old, 3);
    expect(entries['/6']).toEqual(heat);
    expect(entries['/7']).toMatchObject({ status: 'notInterested', stars: null });
    expect(entries['/8']).toMatchObject({ status: 'none', stars: null, changedAt: 2 * DAY });
    expect(settings).toMatchObject({ contentWeight: old.contentWeight });
    expect(settings).not.toHaveProperty('adventure');
  });

  it('leaves the present version as it is', () => {
    const saved = {
      ...NOTHING_SAVED,
      entries: { 'here/6': entry(6, { stars: 4 }) },
      recentFrom: { value: 2015, changedAt: 7 },
    };
    expect(migrateSaved(saved, SAVED_VERSION)).toEqual(saved);
  });
});

describe('readSaved', () => {
  it.each([null, 'text', 12, [], { entries: 'none' }, { entries: [1, 2] }])(
    'finds nothing in %j',
    (content) => {
      expect(readSaved(content)).toEqual(NOTHING_SAVED);
    },
  );

  it('keeps the movie of id 0, and the highest id', () => {
    const entries = { a: entry(0, { stars: 3 }), b: entry(2 ** 32 - 1, { stars: 3 }) };
    expect(Object.keys(readSaved({ entries }).entries)).toHaveLength(2);
  });

  it.each([
    ['an id below 0', { movieId: -1 }],
    ['an id beyond 32 bits', { movieId: 2 ** 32 }],
    ['an id in words', { movieId: 'six' }],
    ['no title', { title: undefined }],
    ['a year in words', { year: 'MCMXCV' }],
    ['stars between the halves', { stars: 4.3 }],
    ['stars and another status', { status: 'seen' }],
    ['a status it does not know', { status: 'loved', stars: null }],
    ['a day that is none', { ratedAt: '2023-02-30' }],
    ['a time that is no number', { changedAt: Number.NaN }],
    ['a time before all times', { time: -1 }],
    ['a time after all times', { time: 1e306 }],
  ])('leaves out an entry with %s and keeps the others', (_, damage) => {
    const whole = entry(6, { stars: 4 });
    const damaged = { ...entry(7, { stars: 4 }), ...damage };
    const { entries } = readSaved({ entries: { a: whole, b: damaged } });
    expect(Object.values(entries)).toEqual([whole]);
  });

  it('keeps the last moment there is', () => {
    const last = entry(6, { stars: 4, changedAt: LAST_TIME });
    expect(Object.values(readSaved({ entries: { a: last } }).entries)).toEqual([last]);
  });

  it.each([-0.1, 1.1, '0.5', Number.NaN])(
    'forgets a setting of %s and keeps the other',
    (value) => {
      const whole = { value: 2015, changedAt: 2 };
      const saved = { entries: {}, recentFrom: whole, contentWeight: { value, changedAt: 3 } };
      expect(readSaved(saved).contentWeight).toEqual(NOTHING_SAVED.contentWeight);
      expect(readSaved(saved).recentFrom).toEqual(whole);
    },
  );

  it.each([-1, Number.POSITIVE_INFINITY, 'now', undefined])(
    'forgets a setting changed at %s',
    (changedAt) => {
      const saved = { entries: {}, recentFrom: { value: 2015, changedAt } };
      expect(readSaved(saved).recentFrom).toEqual(NOTHING_SAVED.recentFrom);
    },
  );
});

describe('mergeSaved', () => {
  it('takes of each setting the later copy, whichever side it is on', () => {
    const at = (value: number | null, changedAt: number) => ({ value, changedAt });
    const here = { ...NOTHING_SAVED, contentWeight: at(0.2, 9), recentFrom: at(1990, 1) };
    const there = { ...NOTHING_SAVED, contentWeight: at(0.8, 5), recentFrom: at(null, 2) };
    const both = { ...NOTHING_SAVED, contentWeight: at(0.2, 9), recentFrom: at(null, 2) };
    expect(mergeSaved(here, there)).toEqual(both);
    expect(mergeSaved(there, here)).toEqual(both);
  });
});
