import { type NeighbourEvidence, type Reason, STARS } from '../../src/contract';
import type { MovieIndex } from '../../src/pack/index';
import { vectorOf } from './content';
import type { Model } from './model';
import type { Profile } from './profile';
import type { Scored } from './score';

/** One film is "the" reason when it gave half of all that speaks for a movie … */
const HALF = 0.5;
/** … or a good part of it, and clearly more than any other. */
const GOOD_PART = 0.3;
const CLEARLY = 1.5;
/** Fewer neighbours than this are no "people who rate like you", and a lower mean no praise. */
const FEW = 3;
const PRAISE = 3;
const MOST_GENRES = 3;

/**
 * The reason that weighs most in a movie's score, in figures that hold: the one rated film that stands out; else what similar
 * users say, or the genres, whichever gave more. Popularity where no rating speaks for the movie.
 */
export function reasonFor(model: Model, scored: Scored, movie: MovieIndex): Reason {
  const { profile, neighbours } = scored;
  const shares = scored.sharesOf(movie);
  const sums = shares.items.map((share, i) => share + shares.neighbours[i] + shares.content[i]);
  const place = strongest(sums);
  const first = sums[place] ?? 0;
  if (first <= 0) return popularReason(model, profile, movie);

  const { movie: rated, stars } = profile.ratings[place];
  const because: Reason = { kind: 'because', movie: model.movieAt(rated), stars };
  const all = positiveSum(sums);
  if (first >= HALF * all) return because;
  const second = sums.reduce((most, sum, i) => (i === place ? most : Math.max(most, sum)), 0);
  if (first >= GOOD_PART * all && first >= CLEARLY * second) return because;
  if (positiveSum(shares.content) > positiveSum(shares.items) + positiveSum(shares.neighbours)) {
    return { kind: 'genres', genres: sharedGenres(model, profile, movie) };
  }
  const evidence = summaryOf(neighbours.evidenceFor(movie));
  const telling = evidence.raters >= FEW && evidence.meanStars >= PRAISE;
  return telling ? { kind: 'neighbours', ...evidence } : because;
}

function strongest(sums: Float64Array): number {
  let best = 0;
  sums.forEach((sum, i) => {
    if (sum > sums[best]) best = i;
  });
  return best;
}

function summaryOf({ raters }: NeighbourEvidence): { raters: number; meanStars: number } {
  const all = raters.reduce((sum, count) => sum + count, 0);
  const stars = raters.reduce((sum, count, i) => sum + count * STARS[i], 0);
  return { raters: all, meanStars: stars / all };
}

/** Liked by everybody, in the figures of all users; by its genres where nobody has rated it. */
function popularReason(model: Model, profile: Profile, movie: MovieIndex): Reason {
  const { ratingCounts, ratingSums } = model.catalogue;
  const raters = ratingCounts[movie];
  if (raters === 0) return { kind: 'genres', genres: sharedGenres(model, profile, movie) };
  return { kind: 'popular', raters, meanStars: ratingSums[movie] / 2 / raters };
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
      (sum, rated) => sum + (rated.liking - rated.aversion) * vectorOf(content, rated.movie)[genre],
      0,
    );
  return catalogue.movieGenres[movie]
    .map((genre) => ({ genre, weight: weightOf(genre) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.genre - b.genre)
    .slice(0, MOST_GENRES)
    .map(({ genre }) => catalogue.genres[genre]);
}
