import type { Term } from './terms';
import type { Vocabulary } from './vocabulary';

/** How the terms of a query lie in the words of a title. */
export interface Fit {
  /** No term that must be there is missing. */
  readonly complete: boolean;
  /** Share of the query's letters that were found, 0..1. */
  readonly cover: number;
  /** Share of the letters of query and title together that were found, 0..1; 0 when a numeral is missing. */
  readonly closeness: number;
  /** Share of the terms that follow each other in the title as in the query, 0..1; 1 for a single term. */
  readonly phrase: number;
  readonly byInitials: boolean;
}

const NONE: Fit = { complete: false, cover: 0, closeness: 0, phrase: 0, byInitials: false };

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
  return fit.closeness > other.closeness || (fit.closeness === 0 && fit.cover > other.cover);
}

/** The fit in slots `from` (inclusive) to `to` (exclusive). */
function fitIn(terms: readonly Term[], from: number, to: number, vocabulary: Vocabulary): Fit {
  let titleLetters = 0;
  for (let slot = from; slot < to; slot++) titleLetters += wordAt(slot, vocabulary).length;
  let queryLetters = 0;
  let foundInQuery = 0;
  let foundInTitle = 0;
  let followers = 0;
  let next = -1;
  let complete = true;
  let byInitials = false;
  let numeralMissing = false;
  for (const term of terms) {
    const place =
      wordPlace(term, from, to, next, vocabulary) ?? runPlace(term, from, to, vocabulary);
    if (place === null) {
      queryLetters += term.text.length;
      complete &&= term.optional;
      numeralMissing ||= term.numeral;
      next = -1;
      continue;
    }
    queryLetters += place.queryLetters;
    foundInQuery += place.quality * place.queryLetters;
    foundInTitle += place.quality * place.titleLetters;
    byInitials ||= place.words > 1;
    if (place.slot === next) followers++;
    next = place.slot + place.words;
  }
  const closeness = (foundInQuery + foundInTitle) / (queryLetters + titleLetters);
  return {
    complete,
    cover: foundInQuery / queryLetters,
    closeness: numeralMissing ? 0 : Math.min(1, closeness),
    phrase: terms.length === 1 ? 1 : followers / (terms.length - 1),
    byInitials,
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

/** The slot that fits the term best; of equals `next`, then the first. */
function wordPlace(
  term: Term,
  from: number,
  to: number,
  next: number,
  vocabulary: Vocabulary,
): Place | null {
  let best = -1;
  let quality = 0;
  for (let slot = from; slot < to; slot++) {
    const word = vocabulary.slots[slot];
    const range = term.ranges.find((range) => word >= range.from && word < range.to);
    if (range === undefined || range.quality < quality) continue;
    if (range.quality === quality && slot !== next) continue;
    best = slot;
    quality = range.quality;
  }
  if (best < 0) return null;
  const titleLetters = wordAt(best, vocabulary).length;
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

function wordAt(slot: number, vocabulary: Vocabulary): string {
  return vocabulary.words[vocabulary.slots[slot]];
}
