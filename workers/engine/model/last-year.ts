import { yearOf } from '../titles/parse';

/** The newest year in any of the raw titles; null where none has a year. */
export function lastYearOf(titles: readonly string[]): number | null {
  let last = 0;
  for (const title of titles) {
    // Nearly all end in "(1995)". Only titles that can be newer are parsed, because this runs before the first list.
    if (title.at(-6) === '(' && Number(title.slice(-5, -1)) <= last) continue;
    last = Math.max(last, yearOf(title) ?? 0);
  }
  return last === 0 ? null : last;
}
