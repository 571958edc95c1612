import {
  type LoneOpinion,
  type Rating,
  STARS,
  type Taste,
  type TasteDifference,
} from '../../../../src/contract';
import type { MovieIndex } from '../../../../src/pack/index';
import { meanStarsOf } from '../../model/mean-stars';
import type { Model } from '../../model/model';
import { profileOf, type RatedMovie } from '../../ranking/profile';
import { checkRatings } from '../../ranking/validate';
import { type Compared, correlationOf, differenceOf } from './difference';
import { starsOfEverybody } from './stars';

/** Films with fewer raters have no mean that a rating could be compared with. */
const FEWEST_RATERS = 5;
/**
 * An opinion counts as the visitor's own if it differs from the mean by at least this many stars; at most MOST_ALONE of each kind are
 * listed.
 */
const ALONE = 1;
const MOST_ALONE = 6;

interface ComparedMovie extends Compared {
  readonly movie: MovieIndex;
  readonly rated: RatedMovie;
  readonly raters: number;
}

/**
 * Compares a visitor's ratings with those of all users: see Taste.
 *
 * @throws EngineError `bad-request`
 */
export function tasteOf(model: Model, ratings: readonly Rating[]): Taste {
  checkRatings(ratings);
  const rated = profileOf(model.columns, ratings).ratings;
  const compared = rated.flatMap((each): ComparedMovie[] => {
    const { movie, stars } = each;
    const all = meanStarsOf(model.catalogue, movie);
    return all ? [{ movie, rated: each, own: stars, others: all.mean, raters: all.raters }] : [];
  });
  const alone = compared.filter(({ raters }) => raters >= FEWEST_RATERS);
  return {
    overall: differenceOf(compared),
    genres: byLabel(compared, ({ movie }) => model.movieAt(movie).genres)
      .map(([genre, difference]) => ({ genre, ...difference }))
      .sort((a, b) => b.movies - a.movies || (a.genre < b.genre ? -1 : 1)),
    decades: byLabel(compared, ({ movie }) => decadesOf(model.movieAt(movie).year))
      .map(([decade, difference]) => ({ decade, ...difference }))
      .sort((a, b) => a.decade - b.decade),
    stars: {
      own: STARS.map((stars) => rated.filter((each) => each.stars === stars).length),
      others: starsOfEverybody(
        model,
        rated.map(({ movie }) => movie),
      ),
    },
    lovedAlone: farthest(model, alone, (difference) => difference),
    dislikedAlone: farthest(model, alone, (difference) => -difference),
    agreement: correlationOf(compared),
  };
}

function decadesOf(year: number | null): number[] {
  return year === null ? [] : [Math.floor(year / 10) * 10];
}

function byLabel<Label>(
  compared: readonly ComparedMovie[],
  labelsOf: (each: ComparedMovie) => readonly Label[],
): [Label, TasteDifference][] {
  const groups = new Map<Label, ComparedMovie[]>();
  for (const each of compared) {
    for (const label of labelsOf(each)) groups.set(label, [...(groups.get(label) ?? []), each]);
  }
  return [...groups].map(([label, group]) => [label, differenceOf(group)]);
}

function farthest(
  model: Model,
  compared: readonly ComparedMovie[],
  worthOf: (difference: number) => number,
): LoneOpinion[] {
  const worth = ({ own, others }: Compared) => worthOf(own - others);
  return compared
    .filter((each) => worth(each) >= ALONE)
    .sort((a, b) => worth(b) - worth(a) || a.movie - b.movie)
    .slice(0, MOST_ALONE)
    .map(({ movie, rated, others, raters }) => ({
      movie: model.movieAt(movie),
      stars: rated.stars,
      mean: others,
      raters,
    }));
}
