import { STARS, type Stars } from '../../contract';

/**
 * What a key says to a row of stars: digits give whole stars, "." or "," adds a half to them, "0" takes them away.
 *
 * @param value the stars there are now
 * @returns null for no stars, `refused` for a digit that gives none, undefined for a key that means nothing here
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
