import { figure, outOfRange } from './errors';

/**
 * Encodes texts as in FORMAT.md: UTF-8, a byte 00 after each string.
 * @param longest UTF-16 units that a string may have
 * @throws RangeError for a string that is longer or has U+0000 or half a surrogate pair.
 */
export function encodeStrings(strings: readonly string[], longest: number): Uint8Array {
  for (const text of strings) {
    if (text.length > longest) {
      throw new RangeError(`${text.slice(0, 60)}… has ${text.length} characters, over ${longest}.`);
    }
    if (text.includes('\0') || /\p{Surrogate}/u.test(text)) {
      throw new RangeError(`${JSON.stringify(text)} has a character that no file can hold.`);
    }
  }
  return new TextEncoder().encode(strings.map((text) => `${text}\0`).join(''));
}

/**
 * @param what the part, as a sentence starts with it.
 * @param section as a clause names it: "titles".
 * @param longest UTF-16 units that a string may have
 * @throws PackError pack-range
 */
export function decodeStrings(
  bytes: Uint8Array,
  count: number,
  what: string,
  section: string,
  longest: number,
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
  const long = strings.findIndex((string) => string.length > longest);
  if (long >= 0) {
    throw outOfRange(
      what,
      `number ${figure(long)} of its ${section} has ${figure(strings[long]!.length)} characters, over ${figure(longest)}`,
    );
  }
  return strings;
}
