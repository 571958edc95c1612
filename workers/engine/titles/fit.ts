import { isArticle } from './articles';
import { isSequelMark } from './numerals';
import { SPELLING, type Term } from './terms';
import type { Vocabulary } from './vocabulary';

/** How the terms of a query lie in the words of a title. Shares are 0..1, by letters. */
export interface Fit {
  /** No term that must be there is missing. */
  readonly complete: boolean;
  /** Every term that was found is a whole word of the title, as typed. */
  readonly wholeWords: boolean;
  /** At least two words of the title were found. */
  readonly severalWords: boolean;
  /** Initials stand for some words. */
  readonly byInitials: boolean;
  /** The query has numerals, and all, or not all, were found; null when it has none. */
  readonly sameNumeral: boolean | null;
  /** After the last word found the title goes on with the number of a sequel. */
  readonly sequel: boolean;
  /** The first word found is the first of the title, articles aside. */
  readonly leads: boolean;
  /** Share of the query that was found. */
  readonly cover: number;
  /** Letters of the title, and the share of them that was found. */
  readonly titleLetters: number;
  readonly titleCover: number;
  /** Share of query and title together that was found. */
  readonly plain: number;
  /** The same with the title cut to the words from the first to the last one found. */
  readonly span: number;
  /** Share of the terms that follow each other in the title as in the query; 1 for a single term. */
  readonly phrase: number;
}

const NONE: Fit = {
  ...{ complete: false, wholeWords: false, severalWords: false, byInitials: false },
  ...{ sameNumeral: null, sequel: false, leads: false },
  ...{ cover: 0, titleLetters: 0, titleCover: 0, plain: 0, span: 0, phrase: 0 },
};

/** The best fit of the terms over the titles of a film, or over all its titles together when no single one is complete. */
export function fitOf(terms: readonly Term[], film: number, vocabulary: Vocabulary): Fit {
  const { filmStarts, textStarts } = vocabulary;
  const first = filmStarts[film];
  const end = filmStarts[film + 1];
  let best = NONE;
  for (let text = first; text < end; text++) {
    const fit = fitIn(terms, textStarts[text], textStarts[text + 1], vocabulary);
    if (isBetter(fit, best)) best = fit;
  }
  if (best.complete || end - first < 2) return best;
  const together = fitIn(terms, textStarts[first], textStarts[end], vocabulary);
  return isBetter(together, best) ? together : best;
}

function isBetter(fit: Fit, other: Fit): boolean {
  if (fit.complete !== other.complete) return fit.complete;
  return fit.plain + fit.span > other.plain + other.span;
}

/** The fit in slots `from` (inclusive) to `to` (exclusive). */
function fitIn(terms: readonly Term[], from: number, to: number, vocabulary: Vocabulary): Fit {
  let queryLetters = 0;
  let foundInQuery = 0;
  let foundInTitle = 0;
  let followers = 0;
  let first = to;
  let end = from;
  let next = -1;
  let words = 0;
  /** One bit a slot: a word of the title stands for one of the query. */
  let taken = 0;
  let complete = true;
  let wholeWords = true;
  let byInitials = false;
  let sameNumeral: boolean | null = null;
  for (const term of terms) {
    const place =
      wordPlace(term, from, to, next, taken, vocabulary) ?? runPlace(term, from, to, vocabulary);
    if (place === null) {
      queryLetters += term.text.length;
      complete &&= term.optional;
      if (term.numeral) sameNumeral = false;
      next = -1;
      continue;
    }
    queryLetters += place.queryLetters;
    foundInQuery += place.quality * place.queryLetters;
    foundInTitle += place.quality * place.titleLetters;
    wholeWords &&= place.quality >= SPELLING;
    if (term.numeral) sameNumeral ??= true;
    words += place.words;
    byInitials ||= place.words > 1;
    if (place.slot === next) followers++;
    next = place.slot + place.words;
    if (place.slot - from < 32) taken |= 1 << (place.slot - from);
    first = Math.min(first, place.slot);
    end = Math.max(end, next);
  }
  if (first === to) return NONE;
  const lead = to - from > 1 && isArticle(wordAt(from, vocabulary)) ? from + 1 : from;
  const titleLetters = lettersOf(from, to, vocabulary);
  const found = foundInQuery + foundInTitle;
  return {
    complete,
    wholeWords,
    severalWords: words > 1,
    byInitials,
    sameNumeral,
    sequel: end < to && isSequelMark(wordAt(end, vocabulary)),
    leads: first <= lead,
    cover: foundInQuery / queryLetters,
    titleLetters,
    titleCover: foundInTitle / titleLetters,
    plain: Math.min(1, found / (queryLetters + titleLetters)),
    span: Math.min(1, found / (queryLetters + lettersOf(first, end, vocabulary))),
    phrase: terms.length === 1 ? 1 : followers / (terms.length - 1),
  };
}

/** Where a term lies in a title, and the letters of each that this explains. */
interface Place {
  readonly slot: number;
  /** Words of the title that it stands for. */
  readonly words: number;
  readonly quality: number;
  readonly queryLetters: number;
  readonly titleLetters: number;
}

/** The slot not taken that fits the term best; of equals `next`, then the first. */
function wordPlace(
  term: Term,
  from: number,
  to: number,
  next: number,
  taken: number,
  vocabulary: Vocabulary,
): Place | null {
  let best = -1;
  let quality = 0;
  for (let slot = from; slot < to; slot++) {
    if (slot - from < 32 && taken & (1 << (slot - from))) continue;
    const word = vocabulary.slots[slot];
    const range = term.ranges.find((range) => word >= range.from && word < range.to);
    if (range === undefined || range.quality < quality) continue;
    if (range.quality === quality && slot !== next) continue;
    best = slot;
    quality = range.quality;
  }
  if (best < 0) return null;
  const letters = wordAt(best, vocabulary).length;
  // Of an unfinished or misspelt word no more is known than was typed.
  const titleLetters = quality < SPELLING ? Math.min(letters, term.text.length) : letters;
  return { slot: best, words: 1, quality, queryLetters: term.text.length, titleLetters };
}

const INITIALS_QUALITY = 0.9;

/** The first run of words that the term's letters begin. Counted as if its words had been typed out. */
function runPlace(term: Term, from: number, to: number, vocabulary: Vocabulary): Place | null {
  const words = term.text.length;
  if (term.initials.length === 0) return null;
  for (let slot = from; slot + words <= to; slot++) {
    let letters = 0;
    let at = 0;
    while (at < words && wordAt(slot + at, vocabulary)[0] === term.text[at]) {
      letters += wordAt(slot + at, vocabulary).length;
      at++;
    }
    if (at === words) {
      const quality = INITIALS_QUALITY;
      return { slot, words, quality, queryLetters: letters, titleLetters: letters };
    }
  }
  return null;
}

function lettersOf(from: number, to: number, vocabulary: Vocabulary): number {
  let letters = 0;
  for (let slot = from; slot < to; slot++) letters += wordAt(slot, vocabulary).length;
  return letters;
}

function wordAt(slot: number, vocabulary: Vocabulary): string {
  return vocabulary.words[vocabulary.slots[slot]];
}
