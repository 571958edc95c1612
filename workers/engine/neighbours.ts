import { type NeighbourEvidence, STARS } from '../../src/contract';
import type { MovieIndex } from '../../src/pack/index';
import { likenessTo } from './dislikes';
import { type LikeScores, scoreByLikes } from './likes';
import type { Model } from './model';
import { FULL_LIKE } from './preference';
import type { Profile, RatedMovie } from './profile';
import { type Signal, spreadOf } from './signal';

export interface NeighbourSignal extends Signal {
  evidenceFor(movie: MovieIndex): NeighbourEvidence;
}

/**
 * What similar users think: the scores that likes give (see likes.ts), by their highest; minus, for each dislike, the
 * likeness to the disliked film (see dislikes.ts) times the dislike's weight against all likes together. Without
 * likes, damped popularity stands in for their scores. Dislikes have no part in who is similar: a shared dislike would
 * draw in users and with them all that they like.
 */
export function neighbourSignal(
  model: Pick<Model, 'index' | 'prior' | 'averageLiking'>,
  { ratings }: Profile,
): NeighbourSignal {
  const { index } = model;
  const likes = ratings.filter(({ preference }) => preference > 0);
  const byLikes = likes.length > 0 ? scoreByLikes(index, likes) : null;
  const positive = toHighest(byLikes?.scores ?? model.prior);
  const dislikes = likenessesOf(model, ratings, weightOf(likes));

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
    evidenceFor: (movie) => evidenceOf(model, byLikes, movie),
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
  { index, averageLiking }: Pick<Model, 'index' | 'averageLiking'>,
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
  { index }: Pick<Model, 'index'>,
  byLikes: LikeScores | null,
  movie: MovieIndex,
): NeighbourEvidence {
  const raters = STARS.map(() => 0);
  const ids = byLikes?.ids ?? new Uint32Array();
  for (const code of index.codesOf(ids, movie)) if (code > 0) raters[code - 1]++;
  return { people: ids.length, raters };
}
