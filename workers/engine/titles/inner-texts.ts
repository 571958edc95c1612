import { prefixRange } from './vocabulary';

/** Letters of scripts that put no space between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u;

/** Whether the text has letters of a script that puts no space between words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/**
 * Finds the words that contain a text, in scripts that put no space between words: 千尋 in 千と千尋の神隠し. There, what the title search takes for
 * one word is a whole phrase. A text inside a word is a prefix of one of the word's suffixes, so all suffixes are kept, sorted.
 */
export class InnerTexts {
  readonly #endings: readonly string[];
  /** Number of the word that each suffix comes from. */
  readonly #words: Uint32Array;

  constructor(words: readonly string[]) {
    const found = words.flatMap((text, word) =>
      endingsOf(text).map((ending) => ({ ending, word })),
    );
    found.sort((a, b) => (a.ending < b.ending ? -1 : a.ending > b.ending ? 1 : a.word - b.word));
    this.#endings = found.map(({ ending }) => ending);
    this.#words = Uint32Array.from(found, ({ word }) => word);
  }

  /** Numbers of the words that contain `text` after their first letter, each once, in no order. */
  wordsWith(text: string): number[] {
    if (!isUnspaced(text)) return [];
    const [from, to] = prefixRange(this.#endings, text);
    return [...new Set(this.#words.subarray(from, to))];
  }
}

/** The suffixes of a word from each unspaced letter on, except for the whole word. */
function endingsOf(word: string): string[] {
  if (!isUnspaced(word)) return [];
  const endings: string[] = [];
  let at = 0;
  for (const letter of word) {
    if (at > 0 && isUnspaced(letter)) endings.push(word.slice(at));
    at += letter.length;
  }
  return endings;
}
