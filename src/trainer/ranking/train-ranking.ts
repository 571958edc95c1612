import type { ItemWeights, ModelSettings } from '../../pack/index';
import { engineModel } from '../engine/engine-model';
import { chooseUsers, type Split, split, type TrainingData } from '../holdout/split';
import type { Progress } from '../progress';
import { hasFewUsers, type Training, trainWeights } from '../weights/train';
import { fitBlend, usualBlend } from './fit-blend';
import { fitContent } from './fit-content';
import { weightOptions } from './options';
import { trainBeside } from './train-beside';

/** Everything that the ranking uses besides the ratings themselves. */
export interface Ranking {
  readonly weights: ItemWeights;
  readonly settings: ModelSettings;
}

/** How many steps training reports. */
export const RANKING_STEPS = 3;

/** Users held out to fit the blend on: this share of all users, and at most this many. */
const HELD_OUT = 0.2;
const HELD_OUT_MOST = 1_000;
const SEED = 1;

/**
 * Trains the item weights, and fits the rest of the ranking on users that are left out of a first training. Deterministic: the same data
 * give the same bytes.
 */
export async function trainRanking(data: TrainingData, progress: Progress): Promise<Ranking> {
  const users = data.matrix.userIds.length;
  const heldOut = Math.min(HELD_OUT_MOST, Math.floor(users * HELD_OUT));
  const training = trainingOf(data);
  let isWaitedFor = false;
  const trainAll = () =>
    trainBeside(training, (done) => {
      if (isWaitedFor) progress.portion(done);
    });
  // The method for few users takes one core. The solver takes all, and fitting the blend again takes one.
  let beside = hasFewUsers(training) ? trainAll() : null;
  try {
    progress.step('Training item weights without some users');
    const halves = split(data, chooseUsers(users, heldOut, SEED));
    const weights = await train(trainingOf(halves.training), progress);
    beside ??= trainAll();
    progress.step('Fitting the blend');
    const settings = await fitOnHeldOut(halves, weights, progress);
    progress.step('Training item weights');
    isWaitedFor = true;
    return { weights: await beside.weights, settings };
  } finally {
    await beside?.end();
  }
}

function trainingOf({ matrix, catalogue }: TrainingData): Training {
  const options = weightOptions(matrix.userIds.length);
  return { rows: matrix.rows, movies: catalogue.titles.length, options };
}

function train({ rows, movies, options }: Training, progress: Progress) {
  return trainWeights(rows, movies, options, (done) => progress.portion(done));
}

/** @param weights trained on `halves.training` */
async function fitOnHeldOut(
  halves: Split,
  weights: ItemWeights,
  progress: Progress,
): Promise<ModelSettings> {
  const { training, heldOut } = halves;
  const modelWith = await engineModel(training, weights);
  const unfitted = { contentWeight: 0, blend: [{ likes: 0, ...usualBlend(0) }] };
  const model = modelWith(unfitted);
  try {
    const blend = fitBlend(model, halves, SEED, (done) => progress.portion(done));
    const contentWeight = fitContent(modelWith({ ...unfitted, blend }), heldOut, SEED);
    return { contentWeight, blend };
  } finally {
    model.matrix?.index.destroy();
  }
}
