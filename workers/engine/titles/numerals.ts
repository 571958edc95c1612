const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ROMAN = ' i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

const SPELLINGS = new Map<string, readonly string[]>();
for (let value = 0; value <= 20; value++) {
  const spellings = [String(value), ROMAN[value], ENGLISH[value]].filter((word) => word !== '');
  for (const word of spellings) SPELLINGS.set(word, spellings);
}

/** All ways to write the number 0..20 that `word` stands for ("ii" → "2", "ii", "two"); only itself for another word. */
export function spellingsOf(word: string): readonly string[] {
  return SPELLINGS.get(word) ?? [word];
}

/** Whether `word` tells films of a series apart: digits or a numeral. "I" alone may be the pronoun. */
export function isNumeral(word: string): boolean {
  return /^\d+$/.test(word) || (word !== 'i' && SPELLINGS.has(word));
}

/** The words with each numeral in each spelling, as given first; at most 9 ways. */
export function respell(words: readonly string[]): string[][] {
  let ways: string[][] = [[]];
  for (const word of words) {
    const spellings = ways.length > 3 ? [word] : spellingsOf(word);
    const ordered = [word, ...spellings.filter((spelling) => spelling !== word)];
    ways = ordered.flatMap((spelling) => ways.map((way) => [...way, spelling]));
  }
  return ways;
}
