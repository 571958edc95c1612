import { TrainerError } from '../../trainer/errors';
import { foldIn, PROFILE_SIZES, type Trial } from '../../trainer/holdout/profile';
import {
  chooseUsers,
  type Split,
  split,
  type TrainingData,
  userGroups,
} from '../../trainer/holdout/split';
import type { Progress } from '../../trainer/progress';
import { type Figures, Measuring } from './figures';
import type { Method, Ranker } from './method';
import { type Evaluation, meanOf } from './outcome';

export interface EvaluateOptions {
  /** Number of held-out users when there is one fold. */
  readonly usersOut: number;
  /** With 1, one seeded part of the users is held out; with more, each user is held out once. */
  readonly folds: number;
  readonly seed: number;
}

/** The fewest users to learn from. */
const FEWEST = 2;

/** Share of the training users on which settings are chosen, and how many of them at most. */
const VALIDATION_SHARE = 0.2;
const VALIDATION_MOST = 500;

/**
 * Evaluates strong generalisation: users are held out completely. Every method learns from the others, chooses its settings on some of
 * those, and is then given a few ratings of each held-out user to rank all other movies.
 */
export async function evaluate(
  data: TrainingData,
  methods: readonly Method[],
  options: EvaluateOptions,
  progress: Progress,
): Promise<Evaluation> {
  const users = data.matrix.userIds.length;
  const folds = holdOut(users, options);
  const collected = new Map<
    string,
    { settings: string[]; tailSettings: string[]; trials: Figures[] }
  >();
  const leftOut = new Map<number, number>();
  for (const [fold, heldOut] of folds.entries()) {
    const outer = split(data, heldOut);
    const inner = innerSplit(outer.training, options.seed);
    const trials = trialsBySize(outer, options.seed);
    for (const [size, list] of trials) {
      leftOut.set(size, (leftOut.get(size) ?? 0) + heldOut.length - list.length);
    }
    for (const method of methods) {
      progress.step(`Fold ${fold + 1} of ${folds.length}: ${method.name}`);
      const chosen = await choose(method, inner, options.seed);
      const rankers = await method.fit(outer.training);
      for (const [size, list] of trials) {
        const { all, tail } = chosen.get(size) ?? FIRST;
        const key = keyOf(method.name, size);
        const entry = collected.get(key) ?? { settings: [], tailSettings: [], trials: [] };
        entry.settings.push(method.settings[all]!);
        entry.tailSettings.push(method.settings[tail]!);
        entry.trials.push(...measureAll(rankers[all]!, rankers[tail]!, list, outer.training));
        collected.set(key, entry);
      }
    }
  }
  const outcomes = methods.flatMap((method) =>
    PROFILE_SIZES.flatMap((size) => {
      const entry = collected.get(keyOf(method.name, size));
      return entry ? [{ method: method.name, size, ...entry }] : [];
    }),
  );
  return {
    outcomes,
    leftOut,
    users: folds.reduce((sum, fold) => sum + fold.length, 0),
    movies: data.catalogue.movieIds.length,
  };
}

function keyOf(method: string, size: number): string {
  return `${size} ${method}`;
}

/** @throws TrainerError when nobody would be left to learn from, or to hold out */
function holdOut(users: number, { folds, usersOut, seed }: EvaluateOptions): number[][] {
  if (folds > 1 ? folds > users : usersOut > users - FEWEST) {
    const asked = folds > 1 ? `${folds} folds` : `${usersOut} users held out`;
    throw new TrainerError(
      `The data has ${users} users, too few for ${asked} and some to learn from. Ask for fewer, or use more data.`,
    );
  }
  return folds === 1 ? [chooseUsers(users, usersOut, seed)] : userGroups(users, folds, seed);
}

function innerSplit(training: TrainingData, seed: number): Split {
  const users = training.matrix.userIds.length;
  const count = Math.min(VALIDATION_MOST, Math.round(users * VALIDATION_SHARE));
  return split(training, chooseUsers(users, count, seed + 1));
}

function trialsBySize({ heldOut }: Split, seed: number): Map<number, Trial[]> {
  return new Map(PROFILE_SIZES.map((size) => [size, foldIn(heldOut, size, seed)]));
}

/** Indices of the chosen settings. */
interface Chosen {
  /** The setting with the best mean nDCG@10 over all movies. */
  readonly all: number;
  /** The setting with the best mean nDCG@10 in the long tail. */
  readonly tail: number;
}

const FIRST: Chosen = { all: 0, tail: 0 };

/** The best settings on the inner split, for each number of ratings; ties to the first. */
async function choose(method: Method, inner: Split, seed: number): Promise<Map<number, Chosen>> {
  if (method.settings.length === 1) return new Map();
  const rankers = await method.fit(inner.training);
  const chosen = new Map<number, Chosen>();
  for (const [size, trials] of trialsBySize(inner, seed + 1)) {
    const figures = rankers.map((ranker) => measureAll(ranker, ranker, trials, inner.training));
    chosen.set(size, {
      all: highest(figures.map((each) => meanOf({ trials: each }, ({ ndcg }) => ndcg))),
      tail: highest(
        figures.map((each) => meanOf({ trials: each }, ({ tail }) => tail?.ndcg ?? null)),
      ),
    });
  }
  return chosen;
}

/** Index of the highest value; of equal ones the first. */
function highest(values: readonly number[]): number {
  return values.reduce((best, value, i) => (value > values[best]! ? i : best), 0);
}

/** Measures each trial: one ranker on all movies, one on the long tail. */
function measureAll(
  ranker: Ranker,
  ofTail: Ranker,
  trials: readonly Trial[],
  { catalogue }: TrainingData,
): Figures[] {
  const measuring = new Measuring(catalogue);
  return trials.map((trial) => {
    const scores = ranker.score(trial.profile);
    const all = measuring.all(trial, scores);
    return {
      ...all,
      ...measuring.tail(trial, ofTail === ranker ? scores : ofTail.score(trial.profile)),
    };
  });
}
