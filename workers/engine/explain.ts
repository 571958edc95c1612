import { type NeighbourEvidence, type Reason, STARS } from '../../src/contract';
import type { MovieIndex } from '../../src/pack/index';
import type { Weighted } from './blend';
import { vectorOf } from './content';
import type { Model } from './model';
import type { NeighbourSignal } from './neighbours';
import { NEUTRAL_STARS } from './preference';
import type { Profile } from './profile';

/** One film is "the" reason when it gave half of all that speaks for a movie … */
const HALF = 0.5;
/** … or a good part of it, and clearly more than any other. */
const GOOD_PART = 0.3;
const CLEARLY = 1.5;
/** Fewer neighbours than this are no "people who rate like you". */
const FEW = 3;
const MOST_GENRES = 3;

/** The weighted signals that made the score of a movie. */
export interface Grounds {
  readonly neighbours: Weighted<NeighbourSignal>;
  readonly content: Weighted;
}

/**
 * The reason that weighs most in a movie's score, in figures that hold: the one rated film that stands out; else what its
 * neighbours say or its genres, whichever gave more. Popularity where no rating speaks for the movie.
 */
export function reasonFor(
  model: Model,
  profile: Profile,
  grounds: Grounds,
  movie: MovieIndex,
): Reason {
  const { neighbours, content } = grounds;
  const byNeighbours = sharesOf(neighbours, movie);
  const byContent = sharesOf(content, movie);
  const shares = byNeighbours.map((share, i) => share + byContent[i]);
  const [first, second] = Float64Array.from(shares, (share) => Math.max(0, share))
    .sort()
    .reverse();
  if (first === undefined || first === 0) return popularityOf(model, profile, movie);

  const strongest = profile.ratings[shares.indexOf(first)];
  const because: Reason = {
    kind: 'because',
    movie: model.movieAt(strongest.movie),
    stars: strongest.stars,
  };
  const all = positiveSum(shares);
  if (first >= HALF * all) return because;
  if (first >= GOOD_PART * all && first >= CLEARLY * second) return because;
  if (positiveSum(byContent) > positiveSum(byNeighbours)) {
    return { kind: 'genres', genres: sharedGenres(model, profile, movie) };
  }
  const evidence = summaryOf(neighbours.signal.evidenceFor(movie));
  const telling = evidence.raters >= FEW && evidence.meanStars > NEUTRAL_STARS;
  return telling ? { kind: 'neighbours', ...evidence } : because;
}

function summaryOf({ raters }: NeighbourEvidence): { raters: number; meanStars: number } {
  const all = raters.reduce((sum, count) => sum + count, 0);
  const stars = raters.reduce((sum, count, i) => sum + count * STARS[i], 0);
  return { raters: all, meanStars: stars / all };
}

/** Liked by everybody, in the figures of all users. */
export function popularityOf(model: Model, profile: Profile, movie: MovieIndex): Reason {
  const { ratingCounts, ratingSums } = model.catalogue;
  const raters = ratingCounts[movie];
  if (raters === 0) return { kind: 'genres', genres: sharedGenres(model, profile, movie) };
  return { kind: 'popular', raters, meanStars: ratingSums[movie] / 2 / raters };
}

function sharesOf({ signal, weight }: Weighted, movie: MovieIndex): Float64Array {
  return signal.sharesOf(movie).map((share) => weight * share);
}

function positiveSum(shares: Float64Array): number {
  return shares.reduce((sum, share) => sum + Math.max(0, share), 0);
}

/** The movie's genres that speak for it, strongest first. */
function sharedGenres(
  { content, catalogue }: Model,
  profile: Profile,
  movie: MovieIndex,
): string[] {
  const weightOf = (genre: number) =>
    vectorOf(content, movie)[genre] *
    profile.ratings.reduce(
      (sum, rated) => sum + rated.preference * vectorOf(content, rated.movie)[genre],
      0,
    );
  return catalogue.movieGenres[movie]
    .map((genre) => ({ genre, weight: weightOf(genre) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.genre - b.genre)
    .slice(0, MOST_GENRES)
    .map(({ genre }) => catalogue.genres[genre]);
}
