/** Letters that Unicode does not decompose into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h' },
  ...{ '½': ' 1/2 ', '¼': ' 1/4 ', '¾': ' 3/4 ' },
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: a control character is no sign that a title may consist of
const SPACE = /[\s\u0000-\u001f\u007f]+/;
const SPECIAL = /[æœøßłđðþıħ½¼¾]/g;

/** Removes diacritics from lower-case text: "amélie" → "amelie", "alien³" → "alien3", "8½" → "8 1/2 ". */
function fold(lower: string): string {
  return lower
    .replace(SPECIAL, (letter) => LETTERS[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ´]/g, "'");
}

/**
 * The words of a title or a query, in order, folded: letters and digits only.
 * "&", "+" and "and" are one word, "@" is "at"; "E.T." → "et", "M*A*S*H" → "mash", "20,000" → "20000", "Ocean's" → "oceans",
 * but "d'Amélie" → "d", "amelie" and "Spider-Man" → "spider", "man". Where there is no letter or digit, the signs are the words:
 * "???" → "???". Empty when there is nothing but white space.
 */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  if (/^[a-z0-9 ]*$/.test(lower)) return split(lower, ' ');
  const isAscii = /^[ -~]*$/.test(lower);
  const folded = (isAscii ? lower : fold(lower))
    .replace(/[&+]/g, ' and ')
    .replace(/@/g, ' at ')
    .replace(/(\d),(?=\d\d\d)/g, '$1')
    .replace(/\b([a-z])\./g, '$1')
    .replace(/([a-z])\*(?=[a-z])/g, '$1')
    .replace(/([a-z])'(s|t|d|m|ll|re|ve)\b/g, '$1$2');
  const words = split(folded, isAscii ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u);
  return words.length > 0 ? words : split(folded, SPACE);
}

function split(text: string, separator: string | RegExp): string[] {
  const words = text.split(separator);
  return words.includes('') ? words.filter((word) => word !== '') : words;
}

/**
 * The parts of a title by which people call a movie: "Star Wars: Episode V - The Empire Strikes Back" → "Star Wars", "Episode V",
 * "The Empire Strikes Back". Empty when the title is one part.
 */
export function segmentsOf(title: string): readonly string[] {
  if (!title.includes(': ') && !/ [-–—] /.test(title)) return [];
  const parts = title.split(/\s+or:\s+|\s*:\s+|\s+[-–—]\s+/);
  return parts.filter((part) => part !== '');
}
