import { TrainerError } from '../errors';

/** One of GroupLens's MovieLens archives. */
export interface MovieLensSet {
  readonly name: string;
  /** What the site calls the data. */
  readonly title: string;
  /** A short description, for the help text and the terms. */
  readonly about: string;
  readonly page: string;
  /** What the set's README permits, in our own words. */
  readonly terms: string;
  /** Whether the data, and thus a model made of it, may be passed on. */
  readonly mayRedistribute: boolean;
}

/** Asked for by the README of every set. */
export const CITATION =
  'F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets: History and Context. ACM Transactions on Interactive Intelligent Systems 5, 4, Article 19. https://doi.org/10.1145/2827872';

const ALWAYS =
  "MovieLens data of GroupLens, University of Minnesota, which neither endorses what is made of it nor guarantees the data. For research use; to be acknowledged in publications; no commercial use without GroupLens's permission";
const PASSED_ON = `${ALWAYS}; may be redistributed, transformed too, under these same conditions.`;
const KEPT = `${ALWAYS}; may not be redistributed without separate permission.`;

const LATEST = 'https://grouplens.org/datasets/movielens/latest/';

export const SETS: readonly MovieLensSet[] = [
  {
    name: 'ml-latest-small',
    title: 'MovieLens Latest Small',
    about: '100,000 ratings, 1 MB; changes from time to time',
    page: LATEST,
    terms: PASSED_ON,
    mayRedistribute: true,
  },
  {
    name: 'ml-latest',
    title: 'MovieLens Latest',
    about: '33 million ratings of films up to 2023, 335 MB; changes from time to time',
    page: LATEST,
    terms: PASSED_ON,
    mayRedistribute: true,
  },
  {
    name: 'ml-25m',
    title: 'MovieLens 25M',
    about: '25 million ratings of films up to 2019, 250 MB; stays as it is',
    page: 'https://grouplens.org/datasets/movielens/25m/',
    terms: KEPT,
    mayRedistribute: false,
  },
  {
    name: 'ml-32m',
    title: 'MovieLens 32M',
    about: '32 million ratings of films up to 2023, 239 MB; stays as it is',
    page: 'https://grouplens.org/datasets/movielens/32m/',
    terms: PASSED_ON,
    mayRedistribute: true,
  },
];

/** @throws TrainerError that names the available sets. */
export function setNamed(name: string): MovieLensSet {
  const found = SETS.find((set) => set.name === name);
  if (found) return found;
  throw new TrainerError(
    `--download knows ${SETS.map((set) => set.name).join(', ')}, but not "${name}".`,
  );
}

/** Notice for a set that may not be redistributed. */
export const NOT_TO_PUBLISH =
  'A model holds the ratings it is built from: do not publish a site with this one unless GroupLens permits it.';

/** What a person must know before the set is fetched. */
export function termsOf({ name, about, page, terms, mayRedistribute }: MovieLensSet): string {
  return [
    `${name}: ${about} (${page})`,
    terms,
    mayRedistribute
      ? 'A site with a model built from it may be published, under the same conditions.'
      : NOT_TO_PUBLISH,
    `Cite: ${CITATION}`,
    "GroupLens's own words, in the README.txt that comes with the set, govern.",
  ].join('\n');
}
