import type { MovieRank } from './candidates';
import { isUnspaced } from './inner-texts';
import { SPELLING, type Term } from './terms';
import type { TitleSlots, Vocabulary } from './vocabulary';

/** Where a term of the query is found in a title, and how many letters of each the match covers. */
export interface Place {
  readonly slot: number;
  /** Number of words of the title that the term matches: more than one for initials. */
  readonly words: number;
  /** 0..1, see terms.ts. */
  readonly quality: number;
  readonly queryLetters: number;
  readonly titleLetters: number;
}

/**
 * Finds a place in the title for each term in turn: the free slot that it fits best, and among equals the one right after the term
 * before.
 *
 * @param movie the movie that the title belongs to
 * @returns aligned with the terms; null for a term that the title lacks
 */
export function placesIn(
  terms: readonly Term[],
  title: TitleSlots,
  movie: MovieRank,
  vocabulary: Vocabulary,
): (Place | null)[] {
  const places: (Place | null)[] = [];
  for (const term of terms) {
    const word = wordPlace(term, title, places, vocabulary);
    const isSpeltOut = word !== null && word.quality >= SPELLING;
    const initials =
      !isSpeltOut && term.initials.includes(movie) ? initialsPlace(term, title, vocabulary) : null;
    places.push(initials ?? word);
  }
  return places;
}

function wordPlace(
  term: Term,
  { from, to }: TitleSlots,
  taken: readonly (Place | null)[],
  vocabulary: Vocabulary,
): Place | null {
  const next = endOf(taken.at(-1) ?? null);
  let best = -1;
  let quality = 0;
  for (let slot = from; slot < to; slot++) {
    const word = vocabulary.slots[slot]!;
    const range = term.ranges.find((range) => word >= range.from && word < range.to);
    if (range === undefined || range.quality < quality) continue;
    if (range.quality === quality && slot !== next) continue;
    if (isTaken(slot, taken, vocabulary)) continue;
    best = slot;
    quality = range.quality;
  }
  if (best < 0) return null;
  const queryLetters = term.text.length;
  const letters = vocabulary.wordAt(best).length;
  // An unfinished or misspelt word covers no more letters of the title than were typed.
  const titleLetters = quality < SPELLING ? Math.min(letters, queryLetters) : letters;
  return { slot: best, words: 1, quality, queryLetters, titleLetters };
}

/** Whether a slot is taken. A word of an unspaced script is never taken: it is a whole phrase, in which several terms may be found. */
function isTaken(slot: number, taken: readonly (Place | null)[], vocabulary: Vocabulary): boolean {
  return taken.some((place) => place?.slot === slot) && !isUnspaced(vocabulary.wordAt(slot));
}

const INITIALS_QUALITY = 0.9;

/** The first consecutive words whose initials are the term's letters. They count as if they had been typed in full. */
function initialsPlace(term: Term, { from, to }: TitleSlots, vocabulary: Vocabulary): Place | null {
  const words = term.text.length;
  for (let slot = from; slot + words <= to; slot++) {
    let at = 0;
    while (at < words && vocabulary.wordAt(slot + at)[0] === term.text[at]) at++;
    if (at < words) continue;
    const letters = vocabulary.lettersIn({ from: slot, to: slot + words });
    const quality = INITIALS_QUALITY;
    return { slot, words, quality, queryLetters: letters, titleLetters: letters };
  }
  return null;
}

/** The slot after a place; -1 without a place. */
export function endOf(place: Place | null): number {
  return place === null ? -1 : place.slot + place.words;
}
