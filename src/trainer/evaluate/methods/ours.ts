import { type Model, scoreMovies, signalsOf } from '../../../../workers/engine/index';
import type { Profile } from '../../holdout/profile';
import type { TrainingData } from '../../holdout/split';
import { silent } from '../../progress';
import { engineModel } from '../../ranking/engine-model';
import { trainRanking } from '../../ranking/train-ranking';
import { ratingsOf } from '../../ranking/trials';
import type { Method, Ranker } from '../method';

/** The engine that ships, trained as the model command trains it. Trained once for each set of training users. */
const trained = new WeakMap<TrainingData, Promise<Model>>();

function modelOf(data: TrainingData): Promise<Model> {
  let model = trained.get(data);
  if (!model) {
    model = trainRanking(data, silent).then(async ({ weights, settings }) => {
      const modelWith = await engineModel(data, weights);
      return modelWith(settings);
    });
    trained.set(data, model);
  }
  return model;
}

function method(
  name: string,
  scores: (model: Model, profile: Profile) => ArrayLike<number>,
): Method {
  return {
    name,
    settings: [''],
    fit: async (data) => {
      const model = await modelOf(data);
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

function withAdventure(adventure: number) {
  return (model: Model, profile: Profile) =>
    scoreMovies(model, { ratings: ratingsOf(model.catalogue, profile), adventure }).scores;
}

/** With the adventure that a model has unless the visitor asks otherwise. */
export const ours: Method = method(
  'Matinee',
  (model, profile) => scoreMovies(model, { ratings: ratingsOf(model.catalogue, profile) }).scores,
);

/** From safe to adventurous. */
export const ourAdventures: readonly Method[] = [0, 0.25, 0.75, 1].map((adventure) =>
  method(`Matinee, adventure ${adventure}`, withAdventure(adventure)),
);

/** Each signal of ours by itself. */
export const ourSignals: readonly Method[] = [
  method('Item weights alone', (model, profile) =>
    signalsOf(model, ratingsOf(model.catalogue, profile)).items.scores.map(
      (score, movie) => score + 0.75 * model.prior.scores[movie],
    ),
  ),
  method(
    'Neighbours alone',
    (model, profile) => signalsOf(model, ratingsOf(model.catalogue, profile)).neighbours.scores,
  ),
  method(
    'Content alone',
    (model, profile) =>
      scoreMovies(model, {
        ratings: ratingsOf(model.catalogue, profile),
        contentWeight: 1,
      }).scores,
  ),
  method('Prior alone', (model) => model.prior.scores),
];
