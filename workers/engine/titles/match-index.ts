import type { NamedMovie } from '../../../src/contract';
import type { MovieIndex } from '../../../src/pack/index';
import { formOf, type TitleForm } from './match-form';
import { compare, isHint, LIKENESSES, type Likeness } from './match-likeness';
import { parseTitle } from './parse';

/** The result of matching a film that a file names, in columns of the model. */
export type MatchResult =
  | { readonly status: 'matched'; readonly movie: MovieIndex; readonly why: string }
  | { readonly status: 'review'; readonly candidates: readonly MovieIndex[]; readonly why: string }
  | { readonly status: 'missing'; readonly why: string };

/** How a file names a film, apart from its ids. */
export type MovieNames = Pick<NamedMovie, 'title' | 'otherTitles' | 'year'>;

interface Entry {
  readonly movie: MovieIndex;
  readonly year: number | null;
  /** Its own title first, then those in brackets. */
  readonly forms: readonly TitleForm[];
}

/** A movie whose title is like the one looked for. */
interface Candidate {
  readonly entry: Entry;
  readonly likeness: Likeness;
  /** True if the movie's own title and the file's own are alike, not just other names of either. */
  readonly byOwnTitle: boolean;
  /** Years between the two; null where one is unknown. */
  readonly apart: number | null;
}

const MOST_CANDIDATES = 8;

/**
 * Finds the movies that files name: by title and year, where the year decides. It never guesses: a match that is not as good as equal, or
 * that fits two movies, is left for the visitor to review.
 */
export class MatchIndex {
  readonly #entries: readonly Entry[];
  /** Entries of all years by their keys, by which the first three kinds of likeness are found. */
  readonly #byKey = new Map<string, Entry[]>();
  readonly #byYear = new Map<number, Entry[]>();
  readonly #ratingCounts: ArrayLike<number>;

  /**
   * @param rawTitles one per movie, as in movies.csv
   * @param ratingCounts one per movie: of equal candidates the best known comes first
   */
  constructor(rawTitles: readonly string[], ratingCounts: ArrayLike<number>) {
    this.#ratingCounts = ratingCounts;
    this.#entries = rawTitles.map((raw, movie) => {
      const { title, otherTitles, year } = parseTitle(raw);
      return { movie: movie as MovieIndex, year, forms: formsOf([title, ...otherTitles]) };
    });
    for (const entry of this.#entries) {
      for (const key of new Set(entry.forms.flatMap(keysOf))) add(this.#byKey, key, entry);
      if (entry.year !== null) add(this.#byYear, entry.year, entry);
    }
  }

  /** The movie that the title and the year of a film mean; its ids are not looked at. */
  find(names: MovieNames): MatchResult {
    const named = namesOf(names);
    if (named.forms.length === 0) return missing('The row has no title to look for.');
    const { year } = named;
    const byTitle = this.#byTitle(named);
    if (year === null) return this.#withoutYear(byTitle, names.title);
    const sure = this.#byTitleAndYear(byTitle);
    if (sure) return sure;
    const around = this.#around(named, year);
    return (
      this.#bySlip(byTitle, around) ??
      this.#toReview([...byTitle, ...around]) ??
      missing(otherYears(byTitle, names.title, year))
    );
  }

  /** Whether a film of a file may be this movie by its title and, where both are known, its year. */
  agrees(names: MovieNames, movie: MovieIndex): boolean {
    const named = namesOf(names);
    if (named.forms.length === 0) return true;
    const candidate = candidateOf(named, this.#entries[movie]!);
    return candidate !== null && (candidate.apart ?? 0) <= 1;
  }

  /**
   * Matches equal titles of the same year; failing that, equal titles one year apart and titles of the same year that are equal except
   * for a part.
   */
  #byTitleAndYear(candidates: readonly Candidate[]): MatchResult | null {
    const some = (likeness: Likeness, apart: number) =>
      candidates.filter((one) => one.likeness === likeness && one.apart === apart);
    for (const likeness of ['equal', 'article'] as const) {
      const found = some(likeness, 0);
      const otherwise = 'Several films have this title and year.';
      if (found.length > 0) return this.#single(found, 'Same title and year.', otherwise);
    }
    const close = some('equal', 1);
    const parts = some('part', 0);
    // "Babe" with the year of "Babe: Pig in the City" is not certainly that film, because "Babe" is another film.
    const isSeries = candidates.some(({ likeness }) => likeness === 'equal');
    const found = [...close, ...parts, ...(isSeries ? [] : some('beginning', 0))];
    if (found.length === 0) return null;
    const why =
      close.length > 0
        ? 'Same title, a year apart.'
        : 'Same year, and the title but for a part of it.';
    return this.#single(found, why, 'Several films come close to this title and year.');
  }

  /** Matches a long title that differs in one letter from the title of a single film of the same year. */
  #bySlip(byTitle: readonly Candidate[], around: readonly Candidate[]): MatchResult | null {
    const isOther = byTitle.some(
      ({ likeness, apart }) => likeness === 'equal' || (likeness === 'beginning' && apart === 0),
    );
    if (isOther) return null;
    const [found, ...others] = around.filter(
      ({ likeness, apart }) => likeness === 'slip' && apart === 0,
    );
    return found !== undefined && others.length === 0
      ? matched(found, 'Same year, and the title but for one letter.')
      : null;
  }

  #toReview(candidates: readonly Candidate[]): MatchResult | null {
    const near = candidates.filter(({ entry, likeness, apart }, i) => {
      const isFirst = candidates.findIndex((other) => other.entry === entry) === i;
      if (!isFirst) return false;
      if (apart === null) return likeness === 'equal';
      return apart <= YEARS_TO_ASK[likeness];
    });
    return near.length === 0 ? null : this.#review(near, 'The title or the year differs a little.');
  }

  #withoutYear(candidates: readonly Candidate[], title: string): MatchResult {
    const equal = candidates.filter(({ likeness }) => likeness === 'equal');
    if (equal.length === 1) return matched(equal[0]!, 'Same title, and no other film has it.');
    if (equal.length > 1) {
      return this.#review(equal, `Several films are called “${title}”, and the row has no year.`);
    }
    if (candidates.length === 0) return missing('No film here has this title.');
    return this.#review(candidates, 'The title differs a little, and the row has no year.');
  }

  /** Matched when it is one film, or one by its own title among others that have it as another name. */
  #single(found: readonly Candidate[], why: string, otherwise: string): MatchResult {
    if (found.length === 1) return matched(found[0]!, why);
    const own = found.filter(({ byOwnTitle, likeness }) => byOwnTitle && likeness === 'equal');
    if (own.length === 1) return matched(own[0]!, why);
    return this.#review(found, otherwise);
  }

  #review(found: readonly Candidate[], why: string): MatchResult {
    const rank = ({ likeness, byOwnTitle }: Candidate) =>
      LIKENESSES.indexOf(likeness) * 2 + (byOwnTitle ? 0 : 1);
    const sorted = [...found].sort(
      (a, b) =>
        (a.apart ?? 1) - (b.apart ?? 1) ||
        rank(a) - rank(b) ||
        this.#ratingCounts[b.entry.movie]! - this.#ratingCounts[a.entry.movie]! ||
        a.entry.movie - b.entry.movie,
    );
    const candidates = sorted.slice(0, MOST_CANDIDATES).map(({ entry }) => entry.movie);
    return { status: 'review', candidates, why };
  }

  /** Movies of any year that share a key. */
  #byTitle(named: Names): Candidate[] {
    const entries = new Set<Entry>();
    for (const form of named.forms) {
      for (const key of keysOf(form)) {
        for (const entry of this.#byKey.get(key) ?? []) entries.add(entry);
      }
    }
    return candidatesAmong(named, entries);
  }

  /** Movies of the year, the one before and the one after that are alike except for one slip; of the year itself, hints as well. */
  #around(named: Names, year: number): Candidate[] {
    return [year, year - 1, year + 1].flatMap((at) => {
      const entries = this.#byYear.get(at) ?? [];
      const found = candidatesAmong(named, entries);
      if (at !== year) return found;
      const hints = entries.filter((entry) => hasHint(named, entry));
      return [
        ...found,
        ...hints.map(
          (entry): Candidate => ({ entry, likeness: 'hint', byOwnTitle: false, apart: 0 }),
        ),
      ];
    });
  }
}

/** How many years may lie between a film and a candidate that is worth asking about. */
const YEARS_TO_ASK: Readonly<Record<Likeness, number>> = {
  equal: 2,
  article: 1,
  part: 1,
  beginning: 1,
  slip: 1,
  hint: 0,
};

interface Names {
  /** The file's own title first. */
  readonly forms: readonly TitleForm[];
  readonly year: number | null;
}

/** All names that a file gives a film, also those that it puts in brackets. */
function namesOf({ title, otherTitles, year }: MovieNames): Names {
  const parsed = parseTitle(title);
  const names = [parsed.title, title, ...parsed.otherTitles, ...otherTitles];
  return { forms: formsOf(names), year: year ?? parsed.year };
}

function formsOf(titles: readonly string[]): TitleForm[] {
  const forms = titles.flatMap((title) => formOf(title) ?? []);
  return forms.filter(({ key }, i) => forms.findIndex((other) => other.key === key) === i);
}

function candidatesAmong(named: Names, entries: Iterable<Entry>): Candidate[] {
  const found: Candidate[] = [];
  for (const entry of entries) {
    const candidate = candidateOf(named, entry);
    if (candidate) found.push(candidate);
  }
  return found;
}

/** The closest of all pairs of names. */
function candidateOf(named: Names, entry: Entry): Candidate | null {
  let best: Candidate | null = null;
  let rank = LIKENESSES.length;
  const apart =
    named.year === null || entry.year === null ? null : Math.abs(named.year - entry.year);
  named.forms.forEach((theirs, i) => {
    entry.forms.forEach((ours, j) => {
      const likeness = compare(theirs, ours);
      if (likeness === null || LIKENESSES.indexOf(likeness) >= rank) return;
      rank = LIKENESSES.indexOf(likeness);
      best = { entry, likeness, byOwnTitle: i === 0 && j === 0, apart };
    });
  });
  return (
    best ??
    (isAllNames(named, entry) ? { entry, likeness: 'part', byOwnTitle: false, apart } : null)
  );
}

/** "Il Postino: The Postman" is the movie that has both names. */
function isAllNames(named: Names, { forms }: Entry): boolean {
  return named.forms.some(
    ({ segments }) =>
      segments.length > 1 &&
      segments.every((segment) => forms.some(({ bare }) => bare === segment)),
  );
}

function hasHint(named: Names, entry: Entry): boolean {
  return named.forms.some((theirs) => entry.forms.some((ours) => isHint(theirs, ours)));
}

function keysOf({ bare, loose, segments, ownerless }: TitleForm): string[] {
  return [bare, loose, ...segments, ...(ownerless === null ? [] : [ownerless])];
}

function add<K>(map: Map<K, Entry[]>, key: K, entry: Entry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}

function matched({ entry }: Candidate, why: string): MatchResult {
  return { status: 'matched', movie: entry.movie, why };
}

function missing(why: string): MatchResult {
  return { status: 'missing', why };
}

function otherYears(candidates: readonly Candidate[], title: string, year: number): string {
  const years = candidates.flatMap(({ likeness, entry }) =>
    likeness === 'equal' && entry.year !== null ? entry.year : [],
  );
  if (years.length === 0) return 'No film here has this title.';
  const known = [...new Set(years)].sort((a, b) => a - b).join(' and ');
  return `“${title}” is here as a film of ${known}, not of ${year}.`;
}
