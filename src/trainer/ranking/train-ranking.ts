import { type ItemWeights, type ModelSettings, NO_LIFT } from '../../pack/index';
import { chooseUsers, type Split, split, type TrainingData } from '../holdout/split';
import type { Progress } from '../progress';
import { trainWeights } from '../weights/train';
import { engineModel } from './engine-model';
import { fitBlend, USUAL } from './fit-blend';
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

/** Genres count for nothing unless the visitor asks: wherever it was measured, they lowered nDCG. */
const CONTENT_WEIGHT = 0;
/** The lifts as they were fitted: lists show as many films as the original's did, see docs/ranking.md. */
const ADVENTURE = 0.5;

/**
 * Trains the item weights and fits the rest of the ranking on users that a first training leaves out. Deterministic: the same
 * data give the same bytes.
 */
export async function trainRanking(data: TrainingData, progress: Progress): Promise<Ranking> {
  const users = data.matrix.userIds.length;
  const heldOut = Math.min(HELD_OUT_MOST, Math.floor(users * HELD_OUT));
  const settings = { contentWeight: CONTENT_WEIGHT, adventure: ADVENTURE };
  progress.step('Training item weights without some users');
  const fitted = await fitOnHeldOut(
    split(data, chooseUsers(users, heldOut, SEED)),
    settings,
    progress,
  );
  progress.step('Training item weights');
  const trained = await train(data, progress);
  const lifts = data.catalogue.movieIds.map((movieId) => fitted.lifts.get(movieId) ?? NO_LIFT);
  return {
    weights: { ...trained, lifts: Uint8Array.from(lifts) },
    settings: { ...settings, blend: fitted.blend },
  };
}

function train({ matrix, catalogue }: TrainingData, progress: Progress) {
  const options = weightOptions(matrix.userIds.length);
  return trainWeights(matrix.rows, catalogue.titles.length, options, (done) =>
    progress.portion(done),
  );
}

/** The blend, and the lift of each movieId. */
async function fitOnHeldOut(
  halves: Split,
  settings: Omit<ModelSettings, 'blend'>,
  progress: Progress,
): Promise<{ blend: ModelSettings['blend']; lifts: ReadonlyMap<number, number> }> {
  const { training, heldOut } = halves;
  const trained = await train(training, progress);
  progress.step('Fitting the blend');
  const weights = { ...trained, lifts: new Uint8Array(training.catalogue.titles.length) };
  const blend = [{ likes: 0, ...USUAL[0] }];
  const modelWith = await engineModel(training, weights);
  const model = modelWith({ ...settings, contentWeight: 0, adventure: 0, blend });
  try {
    const fitted = fitBlend(model, halves, SEED, (done) => progress.portion(done));
    const lifts = liftsOf(modelWith({ ...model.settings, blend: fitted }), heldOut, SEED);
    const { movieIds } = training.catalogue;
    return { blend: fitted, lifts: new Map(Array.from(lifts, (lift, i) => [movieIds[i], lift])) };
  } finally {
    model.matrix?.index.destroy();
  }
}
