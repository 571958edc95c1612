import { describe, expect, it } from 'vitest';
import { randomData } from '../../trainer/holdout/fixtures';
import { PROFILE_SIZES } from '../../trainer/holdout/profile';
import type { TrainingData } from '../../trainer/holdout/split';
import { silent } from '../../trainer/progress';
import type { Method, Ranker } from './method';
import { evaluate } from './run';

const USERS = 40;
const DATA = randomData(3, USERS);

/** Ranks all films alike for everybody. */
function fixed(scores: Float32Array): Ranker {
  return { score: () => scores };
}

const counts = ({ catalogue }: TrainingData) => Float32Array.from(catalogue.ratingCounts);

const popular: Method = {
  name: 'popular',
  settings: [''],
  fit: async (data) => [fixed(counts(data))],
};

const unsure: Method = {
  name: 'unsure',
  settings: ['rare first', 'popular first'],
  fit: async (data) => [fixed(counts(data).map((count) => -count)), fixed(counts(data))],
};

function run(methods: readonly Method[], options = {}) {
  return evaluate(DATA, methods, { usersOut: 10, folds: 1, seed: 4, ...options }, silent);
}

describe('evaluate', () => {
  it('shows a method no rating of the users that it is measured on', async () => {
    const seen: number[][] = [];
    const spy: Method = {
      ...popular,
      fit: (data) => {
        seen.push([...data.matrix.userIds]);
        return popular.fit(data);
      },
    };
    await run([spy], { folds: 4 });
    expect(seen).toHaveLength(4);
    const everybody = [...DATA.matrix.userIds];
    const heldOut = seen.map((users) => everybody.filter((user) => !users.includes(user)));
    expect(heldOut.flat().sort((a, b) => a - b)).toEqual(everybody);
  });

  it('chooses settings on training users only', async () => {
    const fits: number[] = [];
    const spy: Method = {
      ...unsure,
      fit: (data) => {
        fits.push(data.matrix.userIds.length);
        return unsure.fit(data);
      },
    };
    const { outcomes } = await run([spy]);
    // First without those to choose on, a fifth of the 30 to learn from; then with them.
    expect(fits).toEqual([24, 30]);
    for (const size of [0, 1, 3, 5]) {
      const outcome = outcomes.find((each) => each.size === size);
      expect(outcome?.settings).toEqual(['popular first']);
    }
  });

  it('uses the chosen setting', async () => {
    const { outcomes } = await run([popular, unsure], { folds: 3 });
    for (const size of PROFILE_SIZES) {
      const [a, b] = outcomes.filter((outcome) => outcome.size === size);
      expect(a!.trials).toEqual(b!.trials);
    }
  });

  it('accounts for every held-out user at every number of ratings', async () => {
    const { outcomes, leftOut, users } = await run([popular], { folds: 5 });
    expect(users).toBe(USERS);
    for (const { size, trials } of outcomes) {
      expect(trials.length + (leftOut.get(size) ?? 0)).toBe(USERS);
    }
    expect(leftOut.get(50)).toBe(USERS);
  });

  it('names the films of top tens by movieId', async () => {
    const { outcomes } = await run([popular], { folds: 2 });
    const ids = new Set(DATA.catalogue.movieIds);
    for (const { trials } of outcomes) {
      for (const { top } of trials) expect(top.every((movie) => ids.has(movie))).toBe(true);
    }
  });

  it('gives the same figures for the same seed, and others for another', async () => {
    const figures = async (seed: number) => (await run([popular], { seed })).outcomes;
    expect(await figures(4)).toEqual(await figures(4));
    expect(await figures(4)).not.toEqual(await figures(5));
  });

  it.each([
    [{ usersOut: 39 }, '39 users held out'],
    [{ folds: 41 }, '41 folds'],
  ])('refuses %o of 40 users', async (options, asked) => {
    await expect(run([popular], options)).rejects.toThrow(
      `The data has 40 users, too few for ${asked}`,
    );
  });
});
