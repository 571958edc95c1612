/** Which of day and month stands first in dates like 3/4/21. */
export type DayOrder = 'month-first' | 'day-first';

/** Earliest valid year: before it there were no films. */
const FIRST_YEAR = 1895;
const LAST_YEAR = 2100;
const END_OF_TIMES = Date.UTC(LAST_YEAR + 1, 0, 1);
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The day that a cell names, as YYYY-MM-DD, exactly as written, without a time zone shift. Null when it names none.
 *
 * Reads 2024-05-01 (with or without a time), 2024/5/1, 1.5.2024, 5/1/24, "May 01 2024", "1 May 2024".
 */
export function readDay(cell: string, order: DayOrder = 'month-first'): string | null {
  const text = cell.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  if (numbers) {
    const [, first, , second, year] = numbers;
    const [month, day] = order === 'day-first' ? [second, first] : [first, second];
    return dayOf(fullYear(year!), Number(month), Number(day));
  }
  const named = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i.exec(text);
  if (named) return dayOf(Number(named[3]), monthOf(named[1]!), Number(named[2]));
  const british = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})(?!\d)/i.exec(text);
  if (british) return dayOf(Number(british[3]), monthOf(british[2]!), Number(british[1]));
  return null;
}

/** The order that fits all dates of a column; if both orders fit, day first for dates with dots and month first for dates with slashes. */
export function dayOrderOf(cells: Iterable<string>): DayOrder {
  let dots = 0;
  let strokes = 0;
  for (const cell of cells) {
    const match = /^\s*(\d{1,2})([-/.])(\d{1,2})\2\d{2}/.exec(cell);
    if (!match) continue;
    if (Number(match[1]) > 12) return 'day-first';
    if (Number(match[3]) > 12) return 'month-first';
    if (match[2] === '/') strokes++;
    else dots++;
  }
  return dots > strokes ? 'day-first' : 'month-first';
}

/**
 * Milliseconds since 1970 of a Unix time in seconds (MovieLens) or milliseconds; null for a cell that is not a number, and `out-of-range`
 * for a number that is not a time from 1970 to 2100.
 */
export function readTime(cell: string): number | 'out-of-range' | null {
  const text = cell.trim();
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text)) return null;
  const value = Number(text);
  const time = value < 1e11 ? Math.floor(value) * 1000 : Math.floor(value);
  return time >= 0 && time < END_OF_TIMES ? time : 'out-of-range';
}

/** The day of a time, in UTC. */
export function dayOfTime(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The first year that a cell names: "1995", "2013–2023", "2019-05-30". */
export function readYear(cell: string): number | null {
  const match = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/.exec(cell);
  return match === null ? null : Number(match[0]);
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** The number of a month, from 1; 0 if the name is not a month. */
function monthOf(name: string): number {
  return MONTHS.indexOf(name.toLowerCase()) + 1;
}

function dayOf(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
