import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/pack/random';
import { parseTitle } from '../titles/parse';
import { lastYearOf } from './last-year';

describe('the last year of a collection', () => {
  it('is that of its newest title, wherever it stands', () => {
    expect(lastYearOf(['Heat (1995)', 'Arrival (2016)', 'Metropolis (1927)'])).toBe(2016);
  });

  it('is the first year of a span', () => {
    expect(lastYearOf(['Planet Earth (2006)', 'Doctor Who (2005-2022)'])).toBe(2006);
  });

  it('is not known where no title has a year', () => {
    expect(lastYearOf(['Blade Runner 2049', '(1999)', 'Death Race (2000', ''])).toBeNull();
    expect(lastYearOf([])).toBeNull();
  });

  it('is what all titles say when each is read whole', () => {
    const random = seededRandom(7);
    const pieces = [
      '2049',
      '(1999)',
      'Heat',
      '(',
      ')',
      ' ',
      '  ',
      '(2007-)',
      '(2016)',
      '(2012 )',
      '(1995-2020)',
      '(2116)',
      '(a.k.a. Cache)',
      '–',
    ];
    for (let round = 0; round < 300; round++) {
      const titles = Array.from({ length: 4 }, () =>
        Array.from({ length: 4 }, () => pieces[Math.floor(random() * pieces.length)]).join(' '),
      );
      const years = titles.flatMap((title) => parseTitle(title).year ?? []);
      const last = years.length === 0 ? null : Math.max(...years);
      expect(lastYearOf(titles), titles.join('|')).toBe(last);
    }
  });
});
