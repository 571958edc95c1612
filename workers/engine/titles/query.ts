import { wordsOf } from './normalise';
import { ENGLISH_NUMERALS } from './numerals';
import { parseTitle } from './parse';

/** One way to read a query. */
export interface Reading {
  readonly words: readonly string[];
  /** The year that the movie must be of; null for any. */
  readonly year: number | null;
}

/** Longest input that is read; a longer one is no title, and the rest is ignored. */
const LONGEST = 120;
const MOST_WORDS = 20;

/**
 * The ways to read what was typed, likeliest first: a title as in movies.csv ("Matrix, The (1999)"), words with a year before or
 * after them ("matrix 1999", but "blade runner 2049" is a title too), plain words. Empty when nothing but white space was typed.
 */
export function readQuery(query: string): Reading[] {
  const { title, otherTitles, year } = parseTitle(query.slice(0, LONGEST));
  const words = wordsOf(title).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const readings: Reading[] = [];
  if (year !== null) {
    readings.push({ words, year }, { words: [...words, String(year)], year: null });
  } else {
    readings.push({ words, year: null });
    if (words.length > 1) {
      const [first, last] = [words[0]!, words.at(-1)!];
      if (isYear(last)) {
        readings.push({ words: words.slice(0, -1), year: Number(last) });
      } else if (isYear(first)) {
        readings.push({ words: words.slice(1), year: Number(first) });
      }
    }
  }
  if (otherTitles.length > 0) {
    readings.push({
      words: [...words, ...otherTitles.flatMap(wordsOf)].slice(0, MOST_WORDS),
      year,
    });
  }
  return readings.concat(respelt(readings[0]!));
}

/** Other ways to write a reading: "mi2" as "mi 2", "8 and a half" as "8 1/2", initials apart as one word: "M:I-3" as "mi 3". */
function respelt({ words, year }: Reading): Reading[] {
  const apart = words.flatMap((word) => /^(\p{L}+)(\d{1,2})$/u.exec(word)?.slice(1) ?? [word]);
  const text = words.join(' ');
  const halves = text.replace(AND_A_HALF, '$1 1 2');
  const initials = text.replace(LETTERS_APART, (letters) => letters.replaceAll(' ', ''));
  return [
    ...(apart.length > words.length ? [{ words: apart, year }] : []),
    ...(halves !== text ? [{ words: halves.split(' '), year }] : []),
    ...(initials !== text ? [{ words: initials.split(' '), year }] : []),
  ];
}

const LETTERS_APART = /(?<=^| )\p{L}(?: \p{L})+(?= |$)/gu;
const AND_A_HALF = new RegExp(
  `(?<=^| )(\\d+|${ENGLISH_NUMERALS.join('|')}) and a half(?= |$)`,
  'g',
);

/** The year when the query is nothing else. */
export function yearAlone(readings: readonly Reading[]): number | null {
  const [reading, ...otherReadings] = readings;
  const [word, ...otherWords] = reading?.words ?? [];
  if (word === undefined || otherWords.length > 0 || otherReadings.length > 0) return null;
  return isYear(word) ? Number(word) : null;
}

function isYear(word: string): boolean {
  return /^(?:18[89]|19\d|20\d)\d$/.test(word);
}
