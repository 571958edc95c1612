import { figure, outOfRange } from './errors';

/**
 * Text of FORMAT.md: UTF-8, a byte 00 after each string.
 * @throws RangeError for a string with U+0000 or half a surrogate pair.
 */
export function encodeStrings(strings: readonly string[]): Uint8Array {
  for (const text of strings) {
    if (text.includes('\0') || /\p{Surrogate}/u.test(text)) {
      throw new RangeError(`${JSON.stringify(text)} has a character that no file can hold.`);
    }
  }
  return new TextEncoder().encode(strings.map((text) => `${text}\0`).join(''));
}

/**
 * @param what the part, as a sentence starts with it.
 * @param section as a clause names it: "titles".
 * @throws PackError pack-range
 */
export function decodeStrings(
  bytes: Uint8Array,
  count: number,
  what: string,
  section: string,
): string[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw outOfRange(what, `its ${section} are not UTF-8`);
  }
  const strings = text.split('\0');
  const unended = strings.pop();
  if (strings.length !== count || unended !== '') {
    throw outOfRange(
      what,
      `it has ${figure(strings.length)} whole ${section} instead of ${figure(count)}`,
    );
  }
  return strings;
}
