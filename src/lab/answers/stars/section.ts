import { LEAST_RATINGS } from '../../../contract';
import { PROFILE_SIZES, type Profile } from '../../../trainer/holdout/profile';
import { sample, seededRandom } from '../../../trainer/random';
import { bootstrapMean } from '../../evaluate/intervals';
import { interval, table } from '../markdown';
import type { Setting } from '../setting';
import { baselinesOf, oursOf } from './predictors';

/** The most withheld ratings predicted per user, so that users with thousands of ratings do not dominate. */
const MOST = 80;

interface Case {
  readonly profile: Profile;
  readonly movies: readonly number[];
  readonly stars: readonly number[];
}

/** Makes a case of each held-out user: `size` random ratings are shown, and some of the others have to be predicted. */
export function casesOf({ heldOut, seed }: Setting, size: number): Case[] {
  const cases: Case[] = [];
  for (let u = 0; u + 1 < heldOut.starts.length; u++) {
    const from = heldOut.starts[u]!;
    const count = heldOut.starts[u + 1]! - from;
    if (count <= size) continue;
    const order = sample(count, Math.min(count, size + MOST), seededRandom(seed + u * 64 + size));
    const shown = order.slice(0, size).sort((a, b) => a - b);
    const told = order.slice(size);
    cases.push({
      profile: {
        movies: shown.map((i) => heldOut.movies[from + i]!),
        codes: shown.map((i) => heldOut.codes[from + i]!),
      },
      movies: told.map((i) => heldOut.movies[from + i]!),
      stars: told.map((i) => heldOut.codes[from + i]! / 2),
    });
  }
  return cases;
}

/** Root mean square and mean absolute error of likely stars and of the baselines, and how predicted stars compare with actual ones. */
export function starsSection(setting: Setting): string[] {
  const ours = oursOf(setting);
  const baselines = baselinesOf(setting);
  const sizes = PROFILE_SIZES.filter((size) => size >= LEAST_RATINGS);
  const lines = [
    '## Likely stars',
    '',
    `Each held-out user shows n random ratings; up to ${MOST} of the others are told. Errors in stars, RMSE first, then MAE; in brackets bootstrap 95 % intervals over users of the difference in squared error to ours (above 0: ours is better).`,
    '',
  ];
  const calibration: string[][] = [];
  for (const size of sizes) {
    const cases = casesOf(setting, size);
    if (cases.length === 0) continue;
    const told = cases.map(({ profile, movies }) => ours(profile, movies));
    const mine = told.map((list) =>
      list.map((likely) => likely?.stars ?? setting.model.matrix!.offsets.mean),
    );
    const squared = (all: readonly (readonly number[])[]) =>
      cases.map(
        ({ stars }, c) =>
          stars.reduce((sum, given, i) => sum + (all[c]![i]! - given) ** 2, 0) / stars.length,
      );
    const own = squared(mine);
    const rows = [
      ['**likely stars**', ...errors(cases, mine), ''],
      ...baselines.map(({ name, predict }) => {
        const predicted = cases.map(({ profile, movies }) => predict(profile, movies));
        const theirs = squared(predicted);
        const difference = bootstrapMean(theirs.map((error, c) => error - own[c]!));
        return [name, ...errors(cases, predicted), interval(difference)];
      }),
    ];
    lines.push(
      `### n = ${size}`,
      '',
      `${cases.length} users.`,
      '',
      ...table(['', 'RMSE', 'MAE', 'squared error − ours'], rows),
      '',
    );
    calibration.push([`${size}`, ...calibrationOf(cases, mine), coverage(cases, told)]);
  }
  const head = ['n', ...BINS.map((from) => `${from}–${from + 0.5}`), 'within range (%)'];
  return [
    ...lines,
    '### Calibration',
    '',
    'Mean of the stars given where ours said so many; a range is to hold two of three ratings.',
    '',
    ...table(head, calibration),
    '',
  ];
}

function errors(cases: readonly Case[], predicted: readonly (readonly number[])[]): string[] {
  let [squares, absolute, count] = [0, 0, 0];
  cases.forEach(({ stars }, c) => {
    stars.forEach((given, i) => {
      const error = predicted[c]![i]! - given;
      squares += error * error;
      absolute += Math.abs(error);
      count++;
    });
  });
  return [Math.sqrt(squares / count).toFixed(4), (absolute / count).toFixed(4)];
}

const BINS = [1.5, 2, 2.5, 3, 3.5, 4, 4.5];
/** Fewest ratings for which a mean is shown. */
const FEWEST = 30;

function calibrationOf(cases: readonly Case[], mine: readonly (readonly number[])[]): string[] {
  return BINS.map((from) => {
    const to = from + 0.5 + (from === 4.5 ? 1 : 0);
    const isIn = (likely: number) => likely >= from && likely < to;
    const given = cases.flatMap(({ stars }, c) => stars.filter((_, i) => isIn(mine[c]![i]!)));
    const mean = given.reduce((sum, stars) => sum + stars, 0) / given.length;
    return given.length < FEWEST ? '' : mean.toFixed(2);
  });
}

function coverage(
  cases: readonly Case[],
  told: readonly ReturnType<ReturnType<typeof oursOf>>[],
): string {
  let [within, all] = [0, 0];
  cases.forEach(({ stars }, c) => {
    stars.forEach((given, i) => {
      const likely = told[c]![i];
      if (!likely) return;
      all++;
      if (given >= likely.low && given <= likely.high) within++;
    });
  });
  return ((100 * within) / all).toFixed(1);
}
