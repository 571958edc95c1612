import { STARS, type Stars } from '../../contract';

/**
 * The stars that a key sets: digits give whole stars, "." or "," adds a half, "0" removes them.
 *
 * @param value the current stars
 * @returns null for no stars, `refused` for a digit, "." or "," that gives no valid rating, undefined for any other key
 */
export function starsForKey(
  key: string,
  value: Stars | null,
): Stars | null | 'refused' | undefined {
  if (key === '.' || key === ',') {
    return STARS.find((stars) => stars === Math.floor(value ?? 0) + 0.5) ?? 'refused';
  }
  if (!/^\d$/.test(key)) return undefined;
  if (key === '0') return null;
  return STARS.find((stars) => String(stars) === key) ?? 'refused';
}
