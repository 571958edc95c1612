import type { Catalogue, MovieIndex } from '../../../src/pack/index';
import { parseTitle } from '../titles/parse';
import { lazy } from './lazy';
import { seriesOf } from './series';

/** The most that genres, decade and series each add to what two movies have in common; together 1. */
export const GENRES = 0.6;
const DECADE = 0.1;
const SERIES = 0.3;

/** A label for each movie, 0 for none. Movies with the same label have something in common. */
export interface Labels {
  readonly of: Uint16Array;
  /** The highest number. */
  readonly count: number;
  /** What two movies with the same label have in common. */
  readonly part: number;
}

/**
 * Movies as TF-IDF vectors of their genres: a genre weighs ln((1 + movies) / (1 + movies of the genre)) + 1, and vectors have length 1 (0
 * without genres). Only few different sets of genres occur, so there is one vector per set.
 */
export interface ContentSpace {
  readonly genres: number;
  /** One row of `genres` weights per set. */
  readonly vectors: Float32Array;
  /** Set of each movie. */
  readonly setOf: Uint16Array;
  /** Decades and series. Read from the titles when first asked for, as few visitors use content. */
  labels(): readonly [decades: Labels, series: Labels];
}

export function contentSpaceOf({ genres, movieGenres, titles }: Catalogue): ContentSpace {
  const counts = new Uint32Array(genres.length);
  const sets = new Map<string, readonly number[]>();
  const keys = movieGenres.map((set) => {
    for (const genre of set) counts[genre]!++;
    const key = set.join();
    sets.set(key, set);
    return key;
  });
  const idf = Array.from(counts, (n) => Math.log((1 + movieGenres.length) / (1 + n)) + 1);
  const vectors = new Float32Array(sets.size * genres.length);
  const numbers = new Map<string, number>();
  for (const [key, set] of sets) {
    const at = numbers.size * genres.length;
    const length = Math.hypot(...set.map((genre) => idf[genre]!));
    for (const genre of set) vectors[at + genre] = idf[genre]! / length;
    numbers.set(key, numbers.size);
  }
  return {
    genres: genres.length,
    vectors,
    setOf: Uint16Array.from(keys, (key) => numbers.get(key) as number),
    labels: lazy(() => labelsOf(titles)),
  };
}

function labelsOf(titles: readonly string[]): [Labels, Labels] {
  const parsed = titles.map((title) => parseTitle(title));
  const decades = Uint16Array.from(parsed, ({ year }) =>
    year === null ? 0 : Math.floor(year / 10),
  );
  return [labelled(decades, DECADE), labelled(seriesOf(parsed.map(({ title }) => title)), SERIES)];
}

function labelled(of: Uint16Array, part: number): Labels {
  return { of, part, count: of.reduce((most, label) => Math.max(most, label), 0) };
}

/** The genres of a movie: a view, not to be written to. */
export function vectorOf(space: ContentSpace, movie: MovieIndex): Float32Array {
  const at = space.setOf[movie]! * space.genres;
  return space.vectors.subarray(at, at + space.genres);
}
