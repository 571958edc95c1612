// Unchecked indices: parallel arrays of the users found, and tables with an entry per code.
import { STARS } from '../../../../src/contract';
import { MAX_CODE } from '../../../../src/pack/index';
import type { Model, RatingMatrixIndex } from '../../model/model';
import type { Scratch } from '../../model/scratch';
import { voteOf } from '../preference';
import type { Profile } from '../profile';
import { type Likes, type Neighbours, neighbourRatingsOf } from './neighbour-ratings';
import { productTables } from './product-tables';
import type { Signal } from './signal';
import { TABLE } from './tables';

/** K, the users who count as similar when several films are liked: 50 to 100 rank alike, see docs/ranking.md. */
const PEOPLE = 80;
/** With only one like, this many times PEOPLE more are asked: they have just one film in common with the visitor, so each tells little. */
const MORE_PEOPLE = 3;

/**
 * The highest similarity as an integer: exact enough that rounding changes no ranking, and small enough for the sum over all neighbours.
 */
const MOST_SIMILAR = 2 ** 19;
/** Opinions are multiples of 1/7: (stars - 1.5) / 3.5. */
const SEVENTHS = 7;
/** The opinion of each code in sevenths, whole numbers; 0 for "not rated". */
const OPINIONS = Int32Array.from({ length: TABLE }, (_, code) =>
  code > 0 && code <= MAX_CODE ? Math.round(SEVENTHS * voteOf(code / 2)) : 0,
);

/**
 * What similar users think of each movie: their mean opinion of it, weighted by similarity, where not having rated it counts as 0. So it
 * lies between -0.29 and 1. Only likes make users similar: a shared dislike would bring in users together with all that they like. All 0
 * without likes or without the rating matrix.
 */
export function neighbourSignal(
  { matrix, scratch }: Pick<Model, 'matrix' | 'scratch'>,
  profile: Profile,
): Signal {
  return matrix && profile.likes > 0 ? ofLikes(matrix, scratch, profile) : silent(profile);
}

function silent({ ratings }: Profile): Signal {
  return {
    column: () => null,
    addTo() {},
    sharesOf: (movies) => ({
      ofRatings: new Float64Array(movies.length * ratings.length),
      evidenceOf: () => ({ people: 0, raters: STARS.map(() => 0) }),
    }),
  };
}

function ofLikes(matrix: RatingMatrixIndex, scratch: Scratch, profile: Profile): Signal {
  const { index } = matrix;
  const neighbours = neighboursOf(matrix, profile);
  const { ids, votes, whole } = neighbours;
  return {
    column(weight) {
      index.scoreMovies(ids, votes, scratch.sums);
      return { values: scratch.sums, factor: weight / whole };
    },
    addTo() {},
    sharesOf: (movies) =>
      neighbourRatingsOf(index, scratch, neighbours, movies, profile.ratings.length),
  };
}

function neighboursOf({ index, similarity }: RatingMatrixIndex, { ratings }: Profile): Neighbours {
  const places = [...ratings.keys()].filter((place) => ratings[place].preference > 0);
  const liked = places.map((place) => ratings[place]);
  const likes: Likes = {
    movies: liked.map(({ movie }) => movie),
    places,
    tables: productTables(similarity, liked),
  };
  const query = { movies: likes.movies, tables: likes.tables, scale: 1 };
  const found = index.searchTables(query, peopleFor(liked.length), similarity.rowScale);
  const none = found.scores.findIndex((score) => score <= 0);
  const ids = none < 0 ? found.ids : found.ids.subarray(0, none);

  const similarities = new Float64Array(ids.length);
  const sums = new Float64Array(ids.length);
  for (let user = 0; user < ids.length; user++) {
    // An integer: the score's 24 bits are exact enough to recover it by rounding.
    sums[user] = Math.round(found.scores[user] / similarity.rowScale.factors[ids[user]]);
    similarities[user] = Math.round((MOST_SIMILAR * found.scores[user]) / found.scores[0]);
  }
  const votes = new Int32Array(ids.length * TABLE);
  for (let user = 0, at = 0; user < ids.length; user++) {
    for (let code = 0; code < TABLE; code++, at++) votes[at] = similarities[user] * OPINIONS[code];
  }
  const all = similarities.reduce((sum, each) => sum + each, 0) || 1;
  return { ids, sums, votes, whole: all * SEVENTHS, likes };
}

function peopleFor(likes: number): number {
  return Math.round(PEOPLE * (1 + MORE_PEOPLE / likes ** 2));
}
