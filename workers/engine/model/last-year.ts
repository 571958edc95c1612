import { yearOf } from '../titles/parse';

/** The newest year that any of the raw titles tells; null where none does. */
export function lastYearOf(titles: readonly string[]): number | null {
  let last = 0;
  for (const title of titles) {
    // Nearly all end in "(1995)". Read is only what can be newer: this is done before the first list.
    if (title.at(-6) === '(' && Number(title.slice(-5, -1)) <= last) continue;
    last = Math.max(last, yearOf(title) ?? 0);
  }
  return last === 0 ? null : last;
}
