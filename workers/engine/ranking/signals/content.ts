// Unchecked indices: every movie has a genre set and labels, and every label its sum.
import type { MovieIndex } from '../../../../src/pack/index';
import { type ContentSpace, GENRES, vectorOf } from '../../model/content-space';
import type { Model } from '../../model/model';
import type { Profile, RatedMovie } from '../profile';
import type { Signal } from './signal';

/**
 * Ranks by the cosine between movie and profile. A movie's vector is its genres' vector, its decade and its series side by side. A
 * profile's vector is the sum of its movies' vectors, each times its preference minus its penalty. The product is divided by the length
 * of the likes' part of the profile vector (of the whole where there are no likes) instead of the whole length: the ranking is the same,
 * and a dislike raises no score.
 */
export function contentSignal(
  { content: space }: Pick<Model, 'content'>,
  profile: Profile,
): Signal {
  const taste = tasteOf(space, profile, ({ preference, penalty }) => preference - penalty);
  const length =
    lengthOf(
      space,
      tasteOf(space, profile, ({ preference }) => preference),
    ) ||
    lengthOf(space, taste) ||
    1;
  return {
    column: () => null,
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
      return { ofRatings: shares };
    },
  };
}

/** 0..1: 1 for a film that is part of a series compared with itself. */
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
  const labels = space.labels().map(({ of, count }) => {
    const sums = new Float64Array(1 + count);
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

/** The query's inner product with each set of genres. */
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
