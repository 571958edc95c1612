import type { Catalogue, MovieIndex } from '../../src/pack/index';
import type { Profile, RatedMovie } from './profile';
import type { Signal } from './signal';

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
}

export function contentSpaceOf({ genres, movieGenres }: Catalogue): ContentSpace {
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
  };
}

/** The vector of a movie: a view, not to be written to. */
export function vectorOf(space: ContentSpace, movie: MovieIndex): Float32Array {
  const at = space.setOf[movie] * space.genres;
  return space.vectors.subarray(at, at + space.genres);
}

/**
 * Ranks as the cosine between a movie's vector and the profile's: the sum of its movies' vectors, each times its liking minus
 * its aversion. It is divided by the length of the likes' part (of the whole where there are none) instead of its own:
 * the same ranking, and a dislike then raises no score.
 */
export function contentSignal(space: ContentSpace, profile: Profile): Signal {
  const likes = sumOf(space, profile, ({ liking }) => liking);
  const whole = sumOf(space, profile, ({ liking, aversion }) => liking - aversion);
  const length = Math.hypot(...likes) || Math.hypot(...whole) || 1;
  return {
    addTo(scores, weight) {
      const cosines = cosinesOf(space, whole, length);
      for (let movie = 0; movie < scores.length; movie++) {
        scores[movie] += weight * cosines[space.setOf[movie]];
      }
    },
    sharesOf(movies) {
      const shares = new Float64Array(movies.length * profile.ratings.length);
      let at = 0;
      for (const movie of movies) {
        const vector = vectorOf(space, movie);
        for (const { movie: source, liking, aversion } of profile.ratings) {
          shares[at++] = ((liking - aversion) * dot(vectorOf(space, source), vector)) / length;
        }
      }
      return shares;
    },
  };
}

function sumOf(
  space: ContentSpace,
  profile: Profile,
  weightOf: (rated: RatedMovie) => number,
): Float64Array {
  const sum = new Float64Array(space.genres);
  for (const rated of profile.ratings) {
    const weight = weightOf(rated);
    vectorOf(space, rated.movie).forEach((value, genre) => {
      sum[genre] += weight * value;
    });
  }
  return sum;
}

/** With each set of genres. */
function cosinesOf(
  { genres, vectors }: ContentSpace,
  query: Float64Array,
  length: number,
): Float64Array {
  const cosines = new Float64Array(genres === 0 ? 1 : vectors.length / genres);
  for (let set = 0; set < cosines.length; set++) {
    cosines[set] = dot(vectors.subarray(set * genres, (set + 1) * genres), query) / length;
  }
  return cosines;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
