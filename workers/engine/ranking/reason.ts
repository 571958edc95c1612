import { type NeighbourEvidence, type Reason, STARS } from '../../../src/contract';
import type { MovieIndex } from '../../../src/pack/index';
import { vectorOf } from '../model/content-space';
import type { Model } from '../model/model';
import type { Profile } from './profile';
import type { Shares } from './score';

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
 *
 * @param m place of the movie among those of the shares
 */
export function reasonFor(
  model: Model,
  profile: Profile,
  movie: MovieIndex,
  shares: Shares,
  m: number,
): Reason {
  const ratings = profile.ratings.length;
  const { place, first, second, all, genres, people } = weigh(shares, m * ratings, ratings);
  if (first <= 0) return popularReason(model, profile, movie);

  const { movie: rated, stars } = profile.ratings[place];
  const because: Reason = { kind: 'because', movie: model.movieAt(rated), stars };
  if (first >= HALF * all) return because;
  if (first >= GOOD_PART * all && first >= CLEARLY * second) return because;
  if (genres > people) {
    return { kind: 'genres', genres: sharedGenres(model, profile, movie) };
  }
  const evidence = summaryOf(shares.evidenceOf(m));
  const telling = evidence.raters >= FEW && evidence.meanStars >= PRAISE;
  return telling ? { kind: 'neighbours', ...evidence } : because;
}

/**
 * Of the `ratings` shares from `from` on: the rating that gave most (the first of equals), what it and the next gave, and what
 * all gave that gave something; and what genres and what other people's ratings gave, losses left aside.
 */
function weigh(
  { bySignal: { items, neighbours, content } }: Shares,
  from: number,
  ratings: number,
) {
  let place = 0;
  let first = 0;
  let second = 0;
  let all = 0;
  let genres = 0;
  let people = 0;
  for (let i = from; i < from + ratings; i++) {
    genres += Math.max(0, content[i]);
    people += Math.max(0, items[i]) + Math.max(0, neighbours[i]);
    const given = items[i] + neighbours[i] + content[i];
    if (given <= 0) continue;
    all += given;
    if (given > first) {
      second = first;
      first = given;
      place = i - from;
    } else if (given > second) second = given;
  }
  return { place, first, second, all, genres, people };
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

/** The movie's genres that speak for it, strongest first. */
function sharedGenres(
  { content, catalogue }: Model,
  profile: Profile,
  movie: MovieIndex,
): string[] {
  const weightOf = (genre: number) =>
    vectorOf(content, movie)[genre] *
    profile.ratings.reduce(
      (sum, rated) =>
        sum + (rated.preference - rated.penalty) * vectorOf(content, rated.movie)[genre],
      0,
    );
  return catalogue.movieGenres[movie]
    .map((genre) => ({ genre, weight: weightOf(genre) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.genre - b.genre)
    .slice(0, MOST_GENRES)
    .map(({ genre }) => catalogue.genres[genre]);
}
