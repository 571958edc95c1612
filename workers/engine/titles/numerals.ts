export const ENGLISH_NUMERALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ROMAN = ' i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

const SPELLINGS = new Map<string, readonly string[]>();
for (let value = 0; value <= 20; value++) {
  const spellings = [String(value), ROMAN[value]!, ENGLISH_NUMERALS[value]!].filter(
    (word) => word !== '',
  );
  for (const word of spellings) SPELLINGS.set(word, spellings);
}

/**
 * All ways to write the number 0..20 that `word` means ("ii" → "2", "ii", "two"); only itself for another word. As the first word, a
 * Roman numeral is read as a letter: "V for Vendetta".
 */
export function spellingsOf(word: string, isFirst: boolean): readonly string[] {
  return (isFirst && /^[ivx]+$/.test(word) ? undefined : SPELLINGS.get(word)) ?? [word];
}

/** Whether `word` tells the movies of a series apart: digits or a numeral. "I" alone may be the pronoun. */
export function isNumeral(word: string): boolean {
  return /^\d+$/.test(word) || (word !== 'i' && SPELLINGS.has(word));
}

/** Whether `word` after a title makes it the title of another movie: "Rocky" is not "Rocky II". */
export function isSequelMark(word: string): boolean {
  return word === 'part' || isNumeral(word);
}

/** All combinations of spellings of the numerals in the words, the given one first; at most 9. */
export function respell(words: readonly string[]): string[][] {
  let ways: string[][] = [[]];
  words.forEach((word, place) => {
    const spellings = ways.length > 3 ? [word] : spellingsOf(word, place === 0);
    const ordered = [word, ...spellings.filter((spelling) => spelling !== word)];
    ways = ordered.flatMap((spelling) => ways.map((way) => [...way, spelling]));
  });
  return ways;
}

/** The numbers in the words, numerals as digits: "rocky ii" → "2", "terminator2" → "2". */
export function numbersIn(words: readonly string[]): string[] {
  return words.flatMap((word) =>
    isNumeral(word) ? spellingsOf(word, false)[0]! : (word.match(/\d+/g) ?? []),
  );
}
