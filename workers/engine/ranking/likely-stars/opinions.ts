// Unchecked indices: parallel arrays of the users asked, and a table of movies by users.
import type { MovieIndex } from '../../../../src/pack/index';
import type { RatingMatrixIndex } from '../../model/model';
import { IS_RATED } from '../signals/tables';
import { MOST_SIMILAR, type SimilarUsers } from './similar-users';

/** Pseudo-weights that damp the two means. */
const SIMILAR_DAMPING = 2;
const AGREEING_DAMPING = 3;

/** Similar users' ratings of a movie, in stars above or below what they usually give. */
export interface Opinion {
  /** Mean deviation, weighted by how similar they are. */
  readonly similar: number;
  /** Mean deviation, weighted by how far they agree with the visitor; the deviation of users who disagree counts with the opposite sign. */
  readonly agreeing: number;
  /** Total weight of the similar users who rated it. */
  readonly evidence: number;
  /** Logarithm of that weight over the weight expected from how many of all users rated the movie. */
  readonly interest: number;
  /** How many of the most similar users rated it. */
  readonly people: number;
}

/** @returns one per movie */
export function opinionsOf(
  { index, offsets, userIds }: RatingMatrixIndex,
  { ids, means, weights, agreements }: SimilarUsers,
  movies: readonly MovieIndex[],
  ratingCounts: Uint32Array,
): Opinion[] {
  const users = ids.length;
  const codes = index.codesOf(ids, movies);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const strengths = agreements.map(Math.abs);
  return movies.map((movie, m) => {
    const base = offsets.movies[movie];
    let similar = 0;
    let agreeing = 0;
    let evidence = 0;
    let agreement = 0;
    let people = 0;
    for (let user = 0, at = m * users; user < users; user++, at++) {
      const code = codes[at];
      const rated = IS_RATED[code];
      const deviation = rated * (code / 2 - base - means[user]);
      similar += weights[user] * deviation;
      evidence += weights[user] * rated;
      agreeing += agreements[user] * deviation;
      agreement += strengths[user] * rated;
      if (user < MOST_SIMILAR) people += rated;
    }
    return {
      similar: similar / (evidence + SIMILAR_DAMPING),
      agreeing: agreeing / (agreement + AGREEING_DAMPING),
      evidence,
      interest: Math.log1p(evidence) - Math.log1p((all * ratingCounts[movie]) / userIds.length),
      people,
    };
  });
}
