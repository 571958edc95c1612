import { type NeighbourEvidence, type Reason, STARS } from '../../../../src/contract';
import type { MovieIndex } from '../../../../src/pack/index';
import { meanStarsOf } from '../../model/mean-stars';
import type { Model } from '../../model/model';
import type { Profile } from '../profile';
import type { Shares } from '../score';
import { contributionsOf } from './contributions';
import { sharedGenres } from './shared-genres';

/** A reason that is true, and how much of the score it accounts for. */
export interface TrueReason {
  readonly reason: Reason;
  readonly contribution: number;
}

/** Fewer similar users than this are no evidence. */
const FEW = 3;
/** A rating of this many stars or more is praise; a lower mean would speak against a movie. */
const LIKED = 4;
const PRAISE = 3.5;

/**
 * The true reasons for a movie, the largest contribution to its score first; never empty. Facts that speak against it are left out:
 * similar users of whom most gave less than 4 stars, and a mean below 3.5. A rating that contributed more than anything else is named as
 * the cause; one that contributed less than popularity or similar users is said only to lift the movie.
 *
 * @param m place of the movie among those of the shares
 */
export function trueReasons(
  model: Model,
  profile: Profile,
  movie: MovieIndex,
  shares: Shares,
  m: number,
): TrueReason[] {
  const { rating, place, neighbours, genres, popular } = contributionsOf(profile, shares, m);
  const reasons: TrueReason[] = [];
  const say = (contribution: number, reason: Reason | null) => {
    if (contribution > 0 && reason) reasons.push({ contribution, reason });
  };
  if (rating > 0) {
    const { movie: rated, stars } = profile.ratings[place]!;
    const isCause = rating > popular && rating >= Math.max(neighbours, genres);
    say(rating, { kind: isCause ? 'because' : 'lifted', movie: model.movieAt(rated), stars });
  }
  if (neighbours > 0) say(neighbours, neighbourReason(shares.evidenceOf(m)));
  say(popular, popularReason(model, movie));
  if (genres > 0) say(genres, genreReason(sharedGenres(model, profile, movie)));
  reasons.sort((a, b) => b.contribution - a.contribution);
  return reasons.length > 0 ? reasons : [{ contribution: 0, reason: knownReason(model, movie) }];
}

function neighbourReason({ people, raters: byStars }: NeighbourEvidence): Reason | null {
  const raters = byStars.reduce((sum, n) => sum + n, 0);
  const liked = byStars.reduce((sum, n, i) => (STARS[i]! >= LIKED ? sum + n : sum), 0);
  return raters >= FEW && 2 * liked > raters ? { kind: 'neighbours', people, raters, liked } : null;
}

/** Popularity as a reason, with the figures of all users. */
function popularReason({ catalogue }: Model, movie: MovieIndex): Reason | null {
  const all = meanStarsOf(catalogue, movie);
  if (!all || all.mean < PRAISE) return null;
  return { kind: 'popular', raters: all.raters, meanStars: all.mean };
}

function genreReason(genres: readonly string[]): Reason | null {
  return genres.length > 0 ? { kind: 'genres', genres } : null;
}

function knownReason({ catalogue }: Model, movie: MovieIndex): Reason {
  return { kind: 'known', raters: catalogue.ratingCounts[movie]! };
}
