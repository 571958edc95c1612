import { withoutArticle } from './articles';
import { segmentsOf, wordsOf } from './normalise';
import { isNumeral, spellingsOf } from './numerals';

/**
 * A title prepared for comparison with another. Keys are words run together: without case, accents, signs and spaces,
 * with numerals as digits, so that "Ocean's Eleven" and "Oceans 11" have one key.
 */
export interface TitleForm {
  /** The meaningful words with a space around each, and their number. */
  readonly content: string;
  readonly contentWords: number;
  readonly key: string;
  /** The key without the article that leads it; the same as `key` without one. */
  readonly bare: string;
  /** The key of the words that carry meaning: without articles, "and", "of", "in", and the number of a part with a name. */
  readonly loose: string;
  /** Bare keys of the parts between colons and dashes; empty when the title is one part. */
  readonly segments: readonly string[];
  /** Whether the last part has two or more meaningful words, so that it can identify the title alone. */
  readonly tellingEnd: boolean;
  /** Numbers in order: they distinguish the films of a series. */
  readonly numbers: string;
  /** The bare key without the owner's name ("Monty Python's", "National Lampoon's"); null without an owner. */
  readonly ownerless: string | null;
}

const SMALL = new Set(
  'the a an and or of in on to at for with from by le la les l el los las il der die das de et und y e di du des'.split(
    ' ',
  ),
);

/** Owners' names that some sites put before a title and others do not. */
const OWNERS =
  /^(?:monty pythons|national lampoons|bram stokers|mary shelleys|(?:william )?shakespeares|tyler perrys|wes cravens|john carpenters|stephen kings|lee daniels|dr seuss|(?:walt )?disneys|marvels|clive barkers|tim burtons|roald dahls|jim hensons|(?:federico )?fellinis|frank millers|george a romeros|agatha christies|charles dickens|lemony snickets|h g wells|jules vernes|rodgers and hammersteins|rudyard kiplings|warren millers|louis c k|eddie murphy|cirque du soleil) (?=\S)/;

/** Ways to write one word. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['mister', 'mr'],
  ['monsieur', 'mr'],
  ['doctor', 'dr'],
  ['saint', 'st'],
  ['versus', 'vs'],
  ['volume', 'vol'],
  ['pt', 'part'],
  ['number', 'no'],
  ['π', 'pi'],
]);
const SAME_AT_END: ReadonlyMap<string, string> = new Map([
  ['dr', 'drive'],
  ['blvd', 'boulevard'],
  ['st', 'street'],
]);
/** "I" after one of these is a number. */
const COUNTED = new Set(['part', 'vol', 'chapter', 'episode', 'book', 'phase']);

/** The form of a title; null for one that has nothing to compare. As signs count as words if need be, only a blank title has nothing. */
export function formOf(title: string): TitleForm | null {
  const folded = wordsOf(title.replace(/[♥❤]/gu, ' heart '));
  const words = folded.length > 0 ? canonical(folded) : signsOf(title);
  if (words.length === 0) return null;
  const segments = segmentsOf(title).map((segment) => canonical(wordsOf(segment)));
  const last = segments[segments.length - 1] ?? [];
  const bare = withoutArticle(words);
  const content = contentOf(words);
  return {
    content: ` ${content.join(' ')} `,
    contentWords: content.length,
    key: words.join(''),
    bare: bare.join(''),
    loose: looseKey(words),
    segments: segments.filter((segment) => segment.length > 0).map(bareKey),
    tellingEnd: contentOf(last).length >= 2,
    numbers: words.filter((word) => /\d/.test(word)).join(' '),
    ownerless: ownerless(bare),
  };
}

/** The words that carry meaning. */
function contentOf(words: readonly string[]): readonly string[] {
  return words.filter((word) => !SMALL.has(word));
}

function bareKey(words: readonly string[]): string {
  return withoutArticle(words).join('');
}

function looseKey(words: readonly string[]): string {
  const content = contentOf(words).filter(
    (word, i, all) => !(COUNTED.has(word) && /^\d+$/.test(all[i + 1] ?? '')),
  );
  return content.join('');
}

function ownerless(words: readonly string[]): string | null {
  const text = words.join(' ');
  const rest = text.replace(OWNERS, '');
  return rest === text ? null : bareKey(rest.split(' '));
}

/** Replaces each word or number by its one canonical spelling. */
function canonical(words: readonly string[]): string[] {
  return words.map((word, place) => {
    const isLast = place === words.length - 1 && place > 0;
    const plain = (isLast ? SAME_AT_END.get(word) : undefined) ?? SAME.get(word) ?? word;
    const before = words[place - 1] ?? '';
    if (plain === 'i') return COUNTED.has(SAME.get(before) ?? before) ? '1' : plain;
    return isNumeral(plain) && !(place === 0 && /^[ivx]+$/.test(plain))
      ? spellingsOf(plain, false)[0]!
      : plain;
  });
}

/** A title of signs alone ("$", "???", "…") is compared by its signs. */
function signsOf(title: string): string[] {
  const signs = title.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  return signs === '' ? [] : [signs];
}
