import type { MovieIndex } from '../../../../src/pack/index';
import type { RatingMatrixIndex } from '../../model/model';
import { IS_RATED } from '../signals/tables';
import { MOST_SIMILAR, type SimilarUsers } from './similar-users';

/** Damping pseudo-weights of the two means. */
const SIMILAR_DAMPING = 2;
const AGREEING_DAMPING = 3;

/** What similar users say of a movie, in stars above or below what they say of movies in general. */
export interface Opinion {
  /** Mean deviation, weighted by how similar they are. */
  readonly similar: number;
  /** Mean deviation, weighted by how far they agree with the visitor; of those who disagree, its opposite. */
  readonly agreeing: number;
  /** Weight of those who rated it. */
  readonly evidence: number;
  /** How much more of that weight there is than all users' interest in the movie lets expect: a logarithm. */
  readonly interest: number;
  /** How many of the most similar users rated it. */
  readonly people: number;
}

/** @returns one a movie */
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
