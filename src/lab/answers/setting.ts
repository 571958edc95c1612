import type { Model } from '../../../workers/engine/index';
import type { RatingRows } from '../../pack/index';
import { chooseUsers, split, type TrainingData } from '../../trainer/holdout/split';
import { modelOf } from '../evaluate/methods/ours';

/** Held-out users, and everything learned from the others. All use the same columns. */
export interface Setting {
  readonly training: TrainingData;
  readonly heldOut: RatingRows;
  /** The engine that ships, trained on the training users as the model command trains it. */
  readonly model: Model;
  readonly seed: number;
}

export async function settingOf(
  data: TrainingData,
  usersOut: number,
  seed: number,
): Promise<Setting> {
  const { training, heldOut } = split(
    data,
    chooseUsers(data.matrix.userIds.length, usersOut, seed),
  );
  return { training, heldOut, model: await modelOf(training), seed };
}
