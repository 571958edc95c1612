import { type Model, scoreMovies, signalScores } from '../../../../workers/engine/index';
import { engineModel } from '../../../trainer/engine/engine-model';
import type { Profile } from '../../../trainer/holdout/profile';
import type { TrainingData } from '../../../trainer/holdout/split';
import { silent } from '../../../trainer/progress';
import { weightOptions } from '../../../trainer/ranking/options';
import { trainRanking } from '../../../trainer/ranking/train-ranking';
import { ratingsOf } from '../../../trainer/ranking/trials';
import { trainWholeWeights } from '../../../trainer/weights/train';
import type { Method, Ranker } from '../method';

/** The engine that ships, trained as the model command trains it. Trained once for each set of training users. */
export const modelOf = oncePerData(async (data) => {
  const { weights, settings } = await trainRanking(data, silent);
  const modelWith = await engineModel(data, weights);
  return modelWith(settings);
});

/** The same with all item weights, not rounded. */
async function wholeModelOf(data: TrainingData): Promise<Model> {
  const { settings } = await modelOf(data);
  const movies = data.catalogue.titles.length;
  const weights = await trainWholeWeights(
    data.matrix.rows,
    movies,
    weightOptions(data.matrix.userIds.length),
  );
  const modelWith = await engineModel(data, weights);
  return modelWith(settings);
}

function oncePerData(make: (data: TrainingData) => Promise<Model>) {
  const made = new WeakMap<TrainingData, Promise<Model>>();
  return (data: TrainingData): Promise<Model> => {
    const model = made.get(data) ?? make(data);
    made.set(data, model);
    return model;
  };
}

function method(
  name: string,
  scores: (model: Model, profile: Profile) => ArrayLike<number>,
  modelFor = modelOf,
): Method {
  return {
    name,
    settings: [''],
    fit: async (data) => {
      const model = await modelFor(data);
      const copy = new Float32Array(data.catalogue.titles.length);
      const ranker: Ranker = {
        score(profile) {
          copy.set(scores(model, profile));
          return copy;
        },
      };
      return [ranker];
    },
  };
}

function asUsual(model: Model, profile: Profile): Float64Array {
  return scoreMovies(model, { ratings: ratingsOf(model.catalogue, profile) }).scores;
}

/** The engine as it ships. */
export const ours: Method = method('Matinee', asUsual);

/** What is lost by keeping the strongest weights only, and those in bytes. */
export const ourWholeWeights = method('Matinee, all weights', asUsual, wholeModelOf);

/** Each signal of ours by itself. */
export const ourSignals: readonly Method[] = [
  method('Item weights alone', (model, profile) =>
    signalScores(model, ratingsOf(model.catalogue, profile), 'items').map(
      (score, movie) => score + 0.125 * model.popularity[movie],
    ),
  ),
  method('Neighbours alone', (model, profile) =>
    signalScores(model, ratingsOf(model.catalogue, profile), 'neighbours'),
  ),
  method(
    'Content alone',
    (model, profile) =>
      scoreMovies(model, {
        ratings: ratingsOf(model.catalogue, profile),
        contentWeight: 1,
      }).scores,
  ),
  method('Prior alone', (model) => model.popularity),
];
