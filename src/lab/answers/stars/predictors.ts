import { likelyStars } from '../../../../workers/engine/index';
import type { MovieId } from '../../../contract';
import type { Profile } from '../../../trainer/holdout/profile';
import { ratingsOf } from '../../../trainer/ranking/trials';
import type { Setting } from '../setting';
import { biasesOf } from './biases';
import { factorise } from './factorise';
import { residualCorrelations } from './residual-correlations';

/** Predicts the stars that a visitor gives some movies; one per movie. */
export interface Predictor {
  readonly name: string;
  predict(profile: Profile, movies: readonly number[]): readonly number[];
}

/** Our prediction: the stars with their range. */
export interface Range {
  readonly stars: number;
  readonly low: number;
  readonly high: number;
}

const VISITOR_DAMPING = 2.5;
const CORRELATION_DAMPING = 0.2;

export function oursOf({ model }: Setting) {
  return (profile: Profile, movies: readonly number[]): (Range | null)[] => {
    const ids = movies.map((movie) => model.catalogue.movieIds[movie] as MovieId);
    return likelyStars(model, { ratings: ratingsOf(model.catalogue, profile) }, ids);
  };
}

/** The baselines for comparison, each learned from the training users. */
export function baselinesOf({ training }: Setting): Predictor[] {
  const { catalogue } = training;
  const biases = biasesOf(training);
  const factors = factorise(training, biases);
  const correlation = residualCorrelations(training, biases);
  const { mean, movies: ofMovies } = biases;
  const visitorOf = ({ movies, codes }: Profile) =>
    movies.reduce((sum, movie, i) => sum + codes[i]! / 2 - mean - ofMovies[movie]!, 0) /
    (movies.length + VISITOR_DAMPING);
  const damped = (profile: Profile, movies: readonly number[]) => {
    const visitor = visitorOf(profile);
    return movies.map((movie) => mean + visitor + ofMovies[movie]!);
  };
  const residualsOf = (profile: Profile) => {
    const base = damped(profile, profile.movies);
    return profile.codes.map((code, i) => code / 2 - base[i]!);
  };
  return [
    {
      name: 'user mean',
      predict: ({ codes }, movies) => {
        const own = codes.reduce((sum, code) => sum + code / 2, 0) / codes.length;
        return movies.map(() => own);
      },
    },
    {
      name: 'item mean',
      predict: (_, movies) =>
        movies.map((movie) => {
          const count = catalogue.ratingCounts[movie]!;
          return count > 0 ? catalogue.ratingSums[movie]! / 2 / count : mean;
        }),
    },
    { name: 'damped user + item means', predict: damped },
    {
      name: 'item-kNN (residual correlation)',
      predict(profile, movies) {
        const base = damped(profile, movies);
        const residuals = residualsOf(profile);
        return movies.map((movie, m) => {
          let [sum, weight] = [0, CORRELATION_DAMPING];
          profile.movies.forEach((given, i) => {
            const alike = Math.max(0, correlation(given)[movie]!);
            sum += alike * residuals[i]!;
            weight += alike;
          });
          return base[m]! + sum / weight;
        });
      },
    },
    {
      name: 'biased matrix factorisation',
      predict(profile, movies) {
        const base = damped(profile, movies);
        const taste = factors.foldIn(profile.movies, residualsOf(profile));
        return movies.map((movie, m) => base[m]! + factors.product(taste, movie));
      },
    },
  ];
}
