import { type NeighbourEvidence, STARS } from '../../src/contract';
import type { MovieIndex } from '../../src/pack/index';
import type { Model, RatingMatrixIndex } from './model';
import { opinionOf } from './preference';
import type { Profile } from './profile';
import type { Signal } from './signal';
import { productTables } from './similarity';
import { fillTables, TABLE } from './tables';

/** K, the users who count as similar: 50 to 100 rank alike, see docs/ranking.md. */
const PEOPLE = 80;

/**
 * Similarities as integers: so exact that rounding changes no ranking, and small enough for the sum over all neighbours.
 */
const MOST_SIMILAR = 2 ** 20;
/** Opinions are sevenths: (stars - 1.5) / 3.5. */
const SEVENTHS = 7;

export interface NeighbourSignal extends Signal {
  evidenceFor(movie: MovieIndex): NeighbourEvidence;
}

/**
 * What similar users think of each movie: their mean opinion of it, weighted by similarity, where not having rated it is an
 * opinion of 0. So it lies between -0.29 and 1. Only likes make users similar: a shared dislike would draw in users and
 * with them all that they like. Without likes, or without the rating matrix, it says nothing.
 */
export function neighbourSignal(
  { matrix, catalogue }: Pick<Model, 'matrix' | 'catalogue'>,
  profile: Profile,
): NeighbourSignal {
  return matrix && profile.likes > 0
    ? ofLikes(matrix, profile)
    : silent(catalogue.titles.length, profile);
}

function scaled(sums: Int32Array, unit: number): Float64Array {
  const scores = new Float64Array(sums.length);
  for (let movie = 0; movie < scores.length; movie++) scores[movie] = sums[movie] * unit;
  return scores;
}

function silent(movies: number, { ratings }: Profile): NeighbourSignal {
  return {
    scores: new Float64Array(movies),
    sharesOf: () => new Float64Array(ratings.length),
    evidenceFor: () => ({ people: 0, raters: STARS.map(() => 0) }),
  };
}

function ofLikes({ index, similarity }: RatingMatrixIndex, { ratings }: Profile): NeighbourSignal {
  const likes = ratings.filter(({ liking }) => liking > 0);
  const movies = likes.map(({ movie }) => movie);
  const tables = productTables(similarity, likes);
  const found = index.searchTables({ movies, tables, scale: 1 }, PEOPLE, similarity.rowScale);
  const none = found.scores.findIndex((score) => score <= 0);
  const ids = none < 0 ? found.ids : found.ids.subarray(0, none);

  const similarities = Array.from(ids, (_, user) =>
    Math.round((MOST_SIMILAR * found.scores[user]) / found.scores[0]),
  );
  const whole = similarities.reduce((sum, each) => sum + each, 0) || 1;
  const votes = fillTables(new Int32Array(ids.length * TABLE), (user, code) =>
    Math.round(similarities[user] * SEVENTHS * opinionOf(code / 2)),
  );
  const unit = 1 / (whole * SEVENTHS);
  let parts: Float64Array | null = null;

  /** The share of each like in each neighbour's similarity: entry like * ids.length + user. */
  function similarityParts(): Float64Array {
    const codes = index.codesOfEach(ids, movies);
    const products = new Float64Array(codes.length);
    const sums = new Float64Array(ids.length);
    for (let at = 0; at < codes.length; at++) {
      const like = Math.floor(at / ids.length);
      products[at] = tables[like * TABLE + codes[at]];
      sums[at % ids.length] += products[at];
    }
    for (let at = 0; at < products.length; at++) products[at] /= sums[at % ids.length];
    return products;
  }

  return {
    scores: scaled(index.scoreMovies(ids, votes), unit),
    sharesOf(movie) {
      parts ??= similarityParts();
      const codes = index.codesOf(ids, movie);
      const shares = new Float64Array(ratings.length);
      const raters = [...ids.keys()].filter((user) => codes[user] > 0);
      const said = raters.map((user) => votes[user * TABLE + codes[user]] * unit);
      let from = 0;
      for (let i = 0; i < ratings.length; i++) {
        if (ratings[i].liking === 0) continue;
        let share = 0;
        for (let r = 0; r < raters.length; r++) share += parts[from + raters[r]] * said[r];
        shares[i] = share;
        from += ids.length;
      }
      return shares;
    },
    evidenceFor(movie) {
      const raters = STARS.map(() => 0);
      for (const code of index.codesOf(ids, movie)) if (code > 0) raters[code - 1]++;
      return { people: ids.length, raters };
    },
  };
}
