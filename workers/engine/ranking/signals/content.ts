import type { Catalogue, MovieIndex } from '../../../../src/pack/index';
import { lazy } from '../../model/lazy';
import type { Profile, RatedMovie } from '../profile';
import { seriesOf } from '../../model/series';
import type { Signal } from './signal';
import { parseTitle } from '../../titles/index';

/** What two films have in common at most by their genres, their decade and their series; 1 together. */
const GENRES = 0.6;
const DECADE = 0.1;
const SERIES = 0.3;

/** A number for each movie; 0 for none. Films of one number have something in common. */
export interface Labels {
  readonly of: Uint16Array;
  /** What two films have in common that bear the same label. */
  readonly part: number;
}

/**
 * Movies as TF-IDF vectors of their genres: a genre weighs ln((1 + movies) / (1 + movies of the genre)) + 1, and
 * vectors have length 1 (0 without genres). Few sets of genres occur, so the vectors are kept once a set.
 */
export interface ContentSpace {
  readonly genres: number;
  /** One row of `genres` weights a set. */
  readonly vectors: Float32Array;
  /** Set of each movie. */
  readonly setOf: Uint16Array;
  /** Decades and series. Read off the titles when first asked for: few visitors ask for content. */
  labels(): readonly Labels[];
}

export function contentSpaceOf({ genres, movieGenres, titles }: Catalogue): ContentSpace {
  const counts = new Uint32Array(genres.length);
  const sets = new Map<string, readonly number[]>();
  const keys = movieGenres.map((set) => {
    for (const genre of set) counts[genre]++;
    const key = set.join();
    sets.set(key, set);
    return key;
  });
  const idf = Array.from(counts, (n) => Math.log((1 + movieGenres.length) / (1 + n)) + 1);
  const vectors = new Float32Array(sets.size * genres.length);
  const numbers = new Map<string, number>();
  for (const [key, set] of sets) {
    const at = numbers.size * genres.length;
    const length = Math.hypot(...set.map((genre) => idf[genre]));
    for (const genre of set) vectors[at + genre] = idf[genre] / length;
    numbers.set(key, numbers.size);
  }
  return {
    genres: genres.length,
    vectors,
    setOf: Uint16Array.from(keys, (key) => numbers.get(key) as number),
    labels: lazy(() => labelsOf(titles)),
  };
}

function labelsOf(titles: readonly string[]): Labels[] {
  const parsed = titles.map((title) => parseTitle(title));
  const decades = Uint16Array.from(parsed, ({ year }) =>
    year === null ? 0 : Math.floor(year / 10),
  );
  return [
    { of: decades, part: DECADE },
    { of: seriesOf(parsed.map(({ title }) => title)), part: SERIES },
  ];
}

/** The genres of a movie: a view, not to be written to. */
export function vectorOf(space: ContentSpace, movie: MovieIndex): Float32Array {
  const at = space.setOf[movie] * space.genres;
  return space.vectors.subarray(at, at + space.genres);
}

/**
 * Ranks as the cosine between what a movie is and what the profile likes, where a film is its genres' vector, its decade and its
 * series side by side, and a profile the sum of its films, each times its liking minus its aversion. It is divided by the
 * length of the likes' part (of the whole where there are none) instead of its own: the same ranking, and a dislike then
 * raises no score.
 */
export function contentSignal(space: ContentSpace, profile: Profile): Signal {
  const taste = tasteOf(space, profile, ({ preference, penalty }) => preference - penalty);
  const length =
    lengthOf(
      space,
      tasteOf(space, profile, ({ preference }) => preference),
    ) ||
    lengthOf(space, taste) ||
    1;
  return {
    addTo(scores, weight) {
      const ofSets = productsWith(space, taste.genres);
      const byGenres = (weight * GENRES) / length;
      for (let movie = 0; movie < scores.length; movie++) {
        scores[movie] += byGenres * ofSets[space.setOf[movie]];
      }
      space.labels().forEach(({ of, part }, l) => {
        const sums = taste.labels[l];
        for (let movie = 0; movie < scores.length; movie++) {
          scores[movie] += ((weight * part) / length) * sums[of[movie]];
        }
      });
    },
    sharesOf(movies) {
      const shares = new Float64Array(movies.length * profile.ratings.length);
      let at = 0;
      for (const movie of movies) {
        for (const { movie: source, preference, penalty } of profile.ratings) {
          shares[at++] = ((preference - penalty) * inCommon(space, source, movie)) / length;
        }
      }
      return shares;
    },
  };
}

/** 0..1: 1 for a film of a series and itself. */
function inCommon(space: ContentSpace, a: MovieIndex, b: MovieIndex): number {
  const genres = GENRES * dot(vectorOf(space, a), vectorOf(space, b));
  return space
    .labels()
    .reduce((sum, { of, part }) => sum + (of[a] > 0 && of[a] === of[b] ? part : 0), genres);
}

/** Sums over films: of their genres' vectors, and by label. */
interface Taste {
  readonly genres: Float64Array;
  /** Aligned with the labels of the space; the entry of "none" is 0. */
  readonly labels: readonly Float64Array[];
}

function tasteOf(
  space: ContentSpace,
  { ratings }: Profile,
  weightOf: (rated: RatedMovie) => number,
): Taste {
  const genres = new Float64Array(space.genres);
  for (const rated of ratings) {
    const weight = weightOf(rated);
    vectorOf(space, rated.movie).forEach((value, genre) => {
      genres[genre] += weight * value;
    });
  }
  const labels = space.labels().map(({ of }) => {
    const sums = new Float64Array(1 + of.reduce((most, label) => Math.max(most, label), 0));
    for (const rated of ratings) sums[of[rated.movie]] += weightOf(rated);
    sums[0] = 0;
    return sums;
  });
  return { genres, labels };
}

function lengthOf(space: ContentSpace, { genres, labels }: Taste): number {
  const square = space
    .labels()
    .reduce(
      (sum, { part }, l) => sum + part * dot(labels[l], labels[l]),
      GENRES * dot(genres, genres),
    );
  return Math.sqrt(square);
}

/** With each set of genres. */
function productsWith({ genres, vectors }: ContentSpace, query: Float64Array): Float64Array {
  const products = new Float64Array(genres === 0 ? 1 : vectors.length / genres);
  for (let set = 0; set < products.length; set++) {
    products[set] = dot(vectors.subarray(set * genres, (set + 1) * genres), query);
  }
  return products;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
