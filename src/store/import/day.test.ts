import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfTime, dayOrderOf, readDay, readTime, readYear } from './day';

describe('readDay', () => {
  test.each([
    ['2024-05-01', '2024-05-01'],
    ['2024-05-01T23:59:59.000-08:00', '2024-05-01'],
    ['2024/5/1', '2024-05-01'],
    ['1.5.2024', '2024-01-05'],
    ['12/31/23', '2023-12-31'],
    ['Jun 21 2014, 22:06', '2014-06-21'],
    ['June 3rd, 2014', '2014-06-03'],
    ['21 June 2014', '2014-06-21'],
    ['2023-02-29', null],
    ['2024-02-29', '2024-02-29'],
    ['2024-13-01', null],
    ['0001-01-01', null],
    ['1e306', null],
    ['yesterday', null],
    ['', null],
  ])('%s → %s', (cell, day) => {
    expect(readDay(cell)).toBe(day);
  });

  test('day first where the column says so', () => {
    expect(dayOrderOf(['1/2/24', '13/2/24'])).toBe('day-first');
    expect(dayOrderOf(['1/2/24', '2/13/24'])).toBe('month-first');
    expect(dayOrderOf(['1.2.24', '3.4.24'])).toBe('day-first');
    expect(dayOrderOf(['1/2/24'])).toBe('month-first');
    expect(readDay('3/4/24', 'day-first')).toBe('2024-04-03');
  });

  test('every day of the calendar is read back as written', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(readDay(day)).toBe(day);
          expect(dayOfTime(date.getTime())).toBe(day);
        },
      ),
    );
  });
});

test('readTime: seconds and milliseconds from 1970 to 2100', () => {
  expect(readTime('1260759144')).toBe(1260759144000);
  expect(readTime('1260759144000')).toBe(1260759144000);
  expect(readTime('0')).toBe(0);
  for (const cell of ['1e306', '-1', '99999999999999', '-1e9']) {
    expect(readTime(cell)).toBe('out-of-range');
  }
  expect(readTime('soon')).toBeNull();
  expect(readTime('')).toBeNull();
});

test('readYear: the first one', () => {
  expect(readYear('2013–2023')).toBe(2013);
  expect(readYear('2019-05-30')).toBe(2019);
  expect(readYear('(1995)')).toBe(1995);
  expect(readYear('20245')).toBeNull();
  expect(readYear('')).toBeNull();
});
