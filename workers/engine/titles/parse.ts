import { articleFirst } from './articles';

/** A raw MovieLens title taken apart. Upper and lower case stay as they are in the data. */
export interface ParsedTitle {
  /** As people write it: "The Matrix". Never empty unless the raw title is. */
  readonly title: string;
  /** The first of `otherTitles`; absent when there is none. */
  readonly alsoKnownAs?: string;
  /** Every title given in brackets, in the order of the data, articles first. */
  readonly otherTitles: readonly string[];
  /** The first year of "(1999)", "(2006–2007)" or "(2007-)"; null without one. */
  readonly year: number | null;
}

const YEAR = /\(((?:1[89]|2[01])\d\d)(?:\s*[-–—]\s*(?:\d{4})?)?\s*\)$/;
const ALSO_KNOWN_AS = /^(?:a\.\s?k\.\s?a\.?|aka)\s+/i;

/** "Amelie (Fabuleux destin d'Amélie Poulain, Le) (2001)" → "Amelie", "Le Fabuleux destin d'Amélie Poulain", 2001. */
export function parseTitle(raw: string): ParsedTitle {
  const text = raw.replace(/\s{2,}/g, ' ').trim();
  const { named, year } = splitYear(text);
  if (!named.endsWith(')')) return { title: articleFirst(named), otherTitles: [], year };

  const { name, brackets } = splitBrackets(named);
  const title = articleFirst(name);
  const others = brackets.map((bracket) => articleFirst(bracket.replace(ALSO_KNOWN_AS, '')));
  const otherTitles = [...new Set(others)].filter((other) => other !== '' && other !== title);
  const [alsoKnownAs] = otherTitles;
  if (alsoKnownAs === undefined) return { title, otherTitles, year };
  return { title, alsoKnownAs, otherTitles, year };
}

/** The year of a raw title, as `parseTitle` reads it, without reading the rest. */
export function yearOf(raw: string): number | null {
  return splitYear(raw.trim()).year;
}

/** Splits off the year. A title that is only a year in brackets is the name: "(1999)". */
function splitYear(text: string): { named: string; year: number | null } {
  const found = text.endsWith(')') ? YEAR.exec(text) : null;
  const named = found === null ? text : text.slice(0, found.index).trimEnd();
  if (found === null || named === '') return { named: text, year: null };
  return { named, year: Number(found[1]) };
}

/** Takes whole brackets off the end: "Hidden (a.k.a. Cache) (Caché)" → "Hidden" and both contents, in order. */
function splitBrackets(text: string): { name: string; brackets: string[] } {
  let name = text;
  const brackets: string[] = [];
  while (name.endsWith(')')) {
    const open = openingOf(name);
    // No space before it, as in "Frontière(s)": part of a word.
    if (open < 1 || name[open - 1] !== ' ') break;
    const before = name.slice(0, open).trimEnd();
    const content = name.slice(open + 1, -1).trim();
    if (before === '' || belongsToTitle(before, content)) break;
    brackets.unshift(content);
    name = before;
  }
  return { name, brackets };
}

/** Position of the bracket that the last character closes ("En avoir (ou pas)" nests); -1 when unbalanced. */
function openingOf(text: string): number {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    if (text[i] === ')') depth++;
    else if (text[i] === '(' && --depth === 0) return i;
  }
  return -1;
}

/** "Birdman: Or (The Unexpected Virtue of Ignorance)" and "Bon Voyage, Charlie Brown (and Don't Come Back!)" are one title. */
function belongsToTitle(before: string, content: string): boolean {
  return /\bor$/i.test(before) || /^(?:and|or|part)\b/i.test(content);
}
