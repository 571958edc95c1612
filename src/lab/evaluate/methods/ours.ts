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

/** The same model with all item weights, not rounded. */
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

const TUNED_SHARES = [0.2, 0.3];
const TUNED_POWERS = [0.2, 0.3];
const TUNED_NEIGHBOURS = [0.25, 0.5];
const TUNED_PRIOR = 0.125;

/**
 * The same ranking with all weights, as the baselines have them, and with settings chosen in the same way: the share of each user's
 * ratings that training shows, α, and the weight of neighbours. The shipped model is trained for visitors about whom little is known.
 */
export const ourTuned: Method = {
  name: 'Matinee, tuned',
  settings: TUNED_SHARES.flatMap((share) =>
    TUNED_POWERS.flatMap((power) =>
      TUNED_NEIGHBOURS.map(
        (neighbours) => `${100 * share} % shown, α ${power}, neighbours ${neighbours}`,
      ),
    ),
  ),
  fit: async (data) => {
    const usual = weightOptions(data.matrix.userIds.length);
    const rankers: Ranker[] = [];
    for (const share of TUNED_SHARES) {
      for (const popularityPower of TUNED_POWERS) {
        const weights = await trainWholeWeights(data.matrix.rows, data.catalogue.titles.length, {
          ...usual,
          shown: { ...usual.shown, share },
          popularityPower,
        });
        const modelWith = await engineModel(data, weights);
        for (const neighbours of TUNED_NEIGHBOURS) {
          const blend = [{ likes: 0, prior: TUNED_PRIOR, neighbours }];
          rankers.push(rankerOf(modelWith({ contentWeight: 0, blend }), asUsual));
        }
      }
    }
    return rankers;
  },
};

function method(
  name: string,
  scores: (model: Model, profile: Profile) => ArrayLike<number>,
  modelFor = modelOf,
): Method {
  return {
    name,
    settings: [''],
    fit: async (data) => [rankerOf(await modelFor(data), scores)],
  };
}

function rankerOf(
  model: Model,
  scores: (model: Model, profile: Profile) => ArrayLike<number>,
): Ranker {
  const copy = new Float32Array(model.catalogue.titles.length);
  return {
    score(profile) {
      copy.set(scores(model, profile));
      return copy;
    },
  };
}

function asUsual(model: Model, profile: Profile): Float64Array {
  return scoreMovies(model, { ratings: ratingsOf(model.catalogue, profile) }).scores;
}

/** The engine as it ships. */
export const ours: Method = method('Matinee', asUsual);

/** Ours with all weights, to show what is lost by keeping only the strongest ones, as bytes. */
export const ourWholeWeights = method('Matinee, all weights', asUsual, wholeModelOf);

/** Each of our signals alone. */
export const ourSignals: readonly Method[] = [
  method('Item weights alone', (model, profile) =>
    signalScores(model, ratingsOf(model.catalogue, profile), 'items').map(
      (score, movie) => score + 0.125 * model.popularity[movie]!,
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
