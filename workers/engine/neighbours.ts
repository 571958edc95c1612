import { type NeighbourEvidence, STARS } from '../../src/contract';
import type { MovieIndex } from '../../src/pack/index';
import { likenessTo } from './dislikes';
import { type LikeScores, scoreByLikes } from './likes';
import type { Model, RatingMatrixIndex } from './model';
import { FULL_LIKE } from './preference';
import type { Profile, RatedMovie } from './profile';
import { type Signal, spreadOf } from './signal';

export interface NeighbourSignal extends Signal {
  evidenceFor(movie: MovieIndex): NeighbourEvidence;
}

/**
 * What similar users think: the scores that likes give (see likes.ts), by their highest; minus, for each dislike, the
 * likeness to the disliked film (see dislikes.ts) times the dislike's weight against all likes together. Without
 * likes, or while the rating matrix is not there, damped popularity stands in for their scores. Dislikes have no part in who is similar: a shared dislike would
 * draw in users and with them all that they like.
 */
export function neighbourSignal(
  model: Pick<Model, 'matrix' | 'prior'>,
  { ratings }: Profile,
): NeighbourSignal {
  const { matrix } = model;
  const likes = ratings.filter(({ preference }) => preference > 0);
  const byLikes = matrix && likes.length > 0 ? scoreByLikes(matrix.index, likes) : null;
  const positive = toHighest(byLikes?.scores ?? model.prior);
  const dislikes = matrix
    ? likenessesOf(matrix, ratings, weightOf(likes))
    : new Map<never, never>();

  const scores = positive.scores.slice();
  for (const { likeness, weight } of dislikes.values()) {
    for (let movie = 0; movie < scores.length; movie++) scores[movie] -= weight * likeness[movie];
  }
  return {
    scores,
    scale: spreadOf(positive.scores),
    baseOf: (movie) => (byLikes ? 0 : positive.scores[movie]),
    sharesOf(movie) {
      const likeShares = byLikes?.sharesOf(movie);
      let like = 0;
      return Float64Array.from(ratings, (rated) => {
        if (rated.preference > 0 && likeShares) return likeShares[like++] / positive.highest;
        const dislike = dislikes.get(rated.movie);
        return dislike ? -dislike.weight * dislike.likeness[movie] : 0;
      });
    },
    evidenceFor: (movie) => evidenceOf(matrix, byLikes, movie),
  };
}

function toHighest(raw: Float32Array): { scores: Float32Array; highest: number } {
  let max = 0;
  for (let movie = 0; movie < raw.length; movie++) max = Math.max(max, raw[movie]);
  const highest = max > 0 ? max : 1;
  const scores = new Float32Array(raw.length);
  for (let movie = 0; movie < raw.length; movie++) scores[movie] = raw[movie] / highest;
  return { scores, highest };
}

/** The likes' preferences together; that of one full like where there are none. */
function weightOf(likes: readonly RatedMovie[]): number {
  return likes.reduce((sum, { preference }) => sum + preference, 0) || FULL_LIKE;
}

function likenessesOf(
  { index, averageLiking }: RatingMatrixIndex,
  ratings: readonly RatedMovie[],
  likeWeight: number,
): Map<MovieIndex, { likeness: Float32Array; weight: number }> {
  const likenesses = new Map<MovieIndex, { likeness: Float32Array; weight: number }>();
  for (const { movie, preference } of ratings) {
    if (preference >= 0) continue;
    const likeness = likenessTo(index, averageLiking, movie);
    likenesses.set(movie, { likeness, weight: -preference / likeWeight });
  }
  return likenesses;
}

function evidenceOf(
  matrix: RatingMatrixIndex | null,
  byLikes: LikeScores | null,
  movie: MovieIndex,
): NeighbourEvidence {
  const raters = STARS.map(() => 0);
  const ids = byLikes?.ids ?? new Uint32Array();
  for (const code of matrix?.index.codesOf(ids, movie) ?? []) if (code > 0) raters[code - 1]++;
  return { people: ids.length, raters };
}
