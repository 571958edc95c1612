import { type ItemWeights, type ModelSettings, NO_LIFT } from '../../pack/index';
import { engineModel } from '../engine/engine-model';
import { chooseUsers, type Split, split, type TrainingData } from '../holdout/split';
import type { Progress } from '../progress';
import { trainWeights } from '../weights/train';
import { fitBlend, usualBlend } from './fit-blend';
import { fitContent } from './fit-content';
import { liftsOf } from './lifts';
import { weightOptions } from './options';

/** All that ranks, beside the ratings themselves. */
export interface Ranking {
  readonly weights: ItemWeights;
  readonly settings: ModelSettings;
}

/** How many steps training reports. */
export const RANKING_STEPS = 3;

/** Users held out to fit the blend on: this share of them, and so many at most. */
const HELD_OUT = 0.2;
const HELD_OUT_MOST = 1_000;
const SEED = 1;

/** The lifts as they were fitted: lists show as many films as the original's did, see docs/ranking.md. */
const ADVENTURE = 0.5;

/**
 * Trains the item weights and fits the rest of the ranking on users that a first training leaves out. Deterministic: the same
 * data give the same bytes.
 */
export async function trainRanking(data: TrainingData, progress: Progress): Promise<Ranking> {
  const users = data.matrix.userIds.length;
  const heldOut = Math.min(HELD_OUT_MOST, Math.floor(users * HELD_OUT));
  progress.step('Training item weights without some users');
  const { settings, lifts: fitted } = await fitOnHeldOut(
    split(data, chooseUsers(users, heldOut, SEED)),
    progress,
  );
  progress.step('Training item weights');
  const trained = await train(data, progress);
  const lifts = data.catalogue.movieIds.map((movieId) => fitted.get(movieId) ?? NO_LIFT);
  return {
    weights: { ...trained, lifts: Uint8Array.from(lifts) },
    settings,
  };
}

function train({ matrix, catalogue }: TrainingData, progress: Progress) {
  const options = weightOptions(matrix.userIds.length);
  return trainWeights(matrix.rows, catalogue.titles.length, options, (done) =>
    progress.portion(done),
  );
}

/** All settings, and the lift of each movieId. */
async function fitOnHeldOut(
  halves: Split,
  progress: Progress,
): Promise<{ settings: ModelSettings; lifts: ReadonlyMap<number, number> }> {
  const { training, heldOut } = halves;
  const trained = await train(training, progress);
  progress.step('Fitting the blend');
  const weights = { ...trained, lifts: new Uint8Array(training.catalogue.titles.length) };
  const modelWith = await engineModel(training, weights);
  const [unknown] = usualBlend(training.matrix.userIds.length);
  const unfitted = { contentWeight: 0, adventure: ADVENTURE, blend: [{ likes: 0, ...unknown }] };
  const model = modelWith(unfitted);
  try {
    const blend = fitBlend(model, halves, SEED, (done) => progress.portion(done));
    const blended = modelWith({ ...unfitted, blend });
    const settings = { ...blended.settings, contentWeight: fitContent(blended, heldOut, SEED) };
    const lifts = liftsOf(blended, heldOut, SEED);
    const { movieIds } = training.catalogue;
    return { settings, lifts: new Map(Array.from(lifts, (lift, i) => [movieIds[i], lift])) };
  } finally {
    model.matrix?.index.destroy();
  }
}
