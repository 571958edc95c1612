import { TrainerError } from '../../../trainer/errors';
import { best } from '../../../trainer/holdout/metrics';
import type { TrainingData } from '../../../trainer/holdout/split';
import type { Progress } from '../../../trainer/progress';
import { sample, seededRandom } from '../../../trainer/random';
import type { Method, Ranker } from '../method';
import {
  coreOf,
  type Entry,
  entriesOf,
  type Renumbered,
  type Source,
  trainingDataOf,
  type UserEntries,
} from './core';

/** The protocol of Anelli et al., UMAP 2022 (arXiv 2203.01155), on MovieLens 1M. */
const LEAST_CODE = 8;
const CORE = 10;
const TRAINING_SHARE = 0.8;
const CUTOFF = 10;

/** The result of one method: its nDCG@10 in each split, and the setting chosen there. */
export interface PublishedOutcome {
  readonly method: string;
  readonly ndcgs: readonly number[];
  readonly settings: readonly string[];
}

export interface PublishedEvaluation {
  readonly users: number;
  readonly movies: number;
  readonly ratings: number;
  readonly outcomes: readonly PublishedOutcome[];
}

/** A split of each user's ratings. */
interface HoldOut {
  readonly training: UserEntries;
  readonly test: UserEntries;
}

/**
 * Evaluates the methods by this protocol. Only ratings of 4 stars or more count, all equally when lists are measured; only users and
 * movies with 10 or more of them are kept. Of each user's ratings 80 % are for training; the others are to be found among all movies that
 * are not in the user's training ratings. Settings are chosen with another such split of the training ratings.
 *
 * @throws TrainerError when no user remains
 */
export async function evaluatePublished(
  data: TrainingData,
  methods: readonly Method[],
  { splits, seed }: { readonly splits: number; readonly seed: number },
  progress: Progress,
): Promise<PublishedEvaluation> {
  const liked = entriesOf(data).map((entries) => entries.filter(({ code }) => code >= LEAST_CODE));
  const core = coreOf(liked, CORE);
  const kept = [...core.keys()].filter((user) => core[user]!.length > 0);
  const users = kept.map((user) => core[user]!);
  const source: Source = {
    catalogue: data.catalogue,
    userIds: Uint32Array.from(kept, (user) => data.matrix.userIds[user]!),
  };
  if (users.length === 0) {
    throw new TrainerError(
      `No user is left who rated ${CORE} movies with 4 stars or more that ${CORE} users rated so. Use more data.`,
    );
  }
  const movies = new Set(users.flat().map(({ movie }) => movie));
  const found = methods.map(({ name }) => ({
    method: name,
    ndcgs: [] as number[],
    settings: [] as string[],
  }));
  for (let fold = 0; fold < splits; fold++) {
    const outer = holdOut(users, seed + fold);
    const inner = holdOut(outer.training, seed + fold + 1_000);
    for (const [m, method] of methods.entries()) {
      progress.step(`Split ${fold + 1} of ${splits}: ${method.name}`);
      const setting = await choose(method, source, inner, movies);
      const [ndcg] = await measureAll(method, source, outer, movies, [setting]);
      const outcome = found[m]!;
      outcome.ndcgs.push(ndcg!);
      outcome.settings.push(method.settings[setting]!);
    }
  }
  return {
    users: users.length,
    movies: movies.size,
    ratings: users.flat().length,
    outcomes: found,
  };
}

function holdOut(users: UserEntries, seed: number): HoldOut {
  const parts = users.map((entries, user) => {
    const shown = new Set(
      sample(
        entries.length,
        Math.round(TRAINING_SHARE * entries.length),
        seededRandom(seed * 1_000_003 + user),
      ),
    );
    return {
      training: entries.filter((_, i) => shown.has(i)),
      test: entries.filter((_, i) => !shown.has(i)),
    };
  });
  return { training: parts.map(({ training }) => training), test: parts.map(({ test }) => test) };
}

async function choose(
  method: Method,
  source: Source,
  inner: HoldOut,
  movies: ReadonlySet<number>,
): Promise<number> {
  if (method.settings.length === 1) return 0;
  const ndcgs = await measureAll(method, source, inner, movies, [...method.settings.keys()]);
  return ndcgs.indexOf(Math.max(...ndcgs));
}

/** The mean nDCG@10 of each given setting, over the users who have relevant movies. */
async function measureAll(
  method: Method,
  source: Source,
  { training, test }: HoldOut,
  movies: ReadonlySet<number>,
  settings: readonly number[],
): Promise<number[]> {
  const renumbered = trainingDataOf(source, training, movies);
  const rankers = await method.fit(renumbered.data);
  return settings.map((setting) => meanNdcg(rankers[setting]!, renumbered, training, test));
}

/** @returns the mean over users of the discounted gain of their top ten, divided by that of the best possible ten */
export function meanNdcg(
  ranker: Ranker,
  { columns }: Renumbered,
  training: UserEntries,
  test: UserEntries,
): number {
  let sum = 0;
  let users = 0;
  training.forEach((entries, user) => {
    if (test[user]!.length === 0) return;
    const known = sorted(entries, columns);
    const movies = known.map(({ movie }) => movie);
    const scores = ranker.score({ movies, codes: known.map(({ code }) => code) });
    const wanted = new Set(test[user]!.map(({ movie }) => columns.get(movie)));
    const list = best(scores, CUTOFF, new Set(movies));
    const gain = list.reduce((all, movie, i) => all + (wanted.has(movie) ? discount(i) : 0), 0);
    const most = Array.from({ length: Math.min(CUTOFF, wanted.size) }, (_, i) => discount(i));
    sum += gain / most.reduce((all, each) => all + each, 0);
    users++;
  });
  return sum / Math.max(1, users);
}

function sorted(entries: readonly Entry[], columns: ReadonlyMap<number, number>): Entry[] {
  return entries
    .map(({ movie, code }) => ({ movie: columns.get(movie) as number, code }))
    .sort((a, b) => a.movie - b.movie);
}

function discount(place: number): number {
  return 1 / Math.log2(place + 2);
}
