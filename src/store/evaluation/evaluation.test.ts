import { describe, expect, it, vi } from 'vitest';
import type { Fold, HeldOutRating, MovieId, Rating, RecommenderClient } from '../../contract';
import { named } from '../testing/entries';
import { tabsOfOneDevice } from '../testing/tabs';
import { createEvaluation } from './evaluation';
import { evaluationOf, meanOf, shareOf } from './figures';
import { foldsOf } from './folds';

const rating = (movieId: number): Rating => ({ movieId: movieId as MovieId, stars: 4 });
const ratings = Array.from({ length: 34 }, (_, i) => rating(i * 7));

describe('foldsOf', () => {
  it('holds each rating out once, with all the others known', () => {
    const folds = foldsOf(ratings);
    expect(folds).toHaveLength(10);
    expect(folds.flatMap(({ heldOut }) => heldOut)).toHaveLength(34);
    for (const { known, heldOut } of folds) {
      expect(heldOut.length).toBeGreaterThanOrEqual(3);
      expect(new Set([...known, ...heldOut])).toEqual(new Set(ratings));
      expect(known).toHaveLength(34 - heldOut.length);
    }
  });

  it('gives the same tenths in whatever order the ratings come', () => {
    expect(foldsOf([...ratings].reverse())).toEqual(foldsOf(ratings));
  });

  it('gives as many as there are ratings when these are few', () => {
    expect(foldsOf([rating(1), rating(2)]).map(({ heldOut }) => heldOut.length)).toEqual([1, 1]);
    expect(foldsOf([])).toEqual([]);
  });
});

describe('intervals', () => {
  it('are those of Wilson for a share', () => {
    expect(shareOf(0, 0)).toBeNull();
    const none = shareOf(0, 10);
    expect(none?.low).toBe(0);
    expect(none?.high).toBeCloseTo(0.2775, 4);
    const half = shareOf(5, 10);
    expect(half?.low).toBeCloseTo(0.2366, 4);
    expect(half?.high).toBeCloseTo(0.7634, 4);
  });

  it('are those of the standard error for a mean', () => {
    expect(meanOf([1])).toBeNull();
    const figure = meanOf([0.5, 1, 1.5]);
    expect(figure?.value).toBe(1);
    expect(figure?.high).toBeCloseTo(1 + 1.959964 * Math.sqrt(0.25 / 3), 6);
  });
});

function heldOut(said: Partial<HeldOutRating>): HeldOutRating {
  const movieId = 1 as MovieId;
  return { movieId, stars: 4, place: 50, popularPlace: 50, likely: null, mean: null, ...said };
}

describe('evaluationOf', () => {
  it('says nothing below twenty ratings', () => {
    expect(evaluationOf(Array.from({ length: 19 }, () => heldOut({})))).toBeNull();
  });

  it('counts the loved movies that reach the top ten, and compares likely stars with the mean of everybody', () => {
    const all = [
      ...Array.from({ length: 6 }, () => heldOut({ place: 10, likely: 4.5, mean: 3 })),
      ...Array.from({ length: 4 }, () => heldOut({ popularPlace: 1, likely: 4.5, mean: 3 })),
      ...Array.from({ length: 10 }, () => heldOut({ stars: 2, place: 1, likely: 3, mean: null })),
    ];
    expect(evaluationOf(all)).toMatchObject({
      ratings: 20,
      loved: 10,
      found: { value: 0.6 },
      foundByPopularity: { value: 0.4 },
      compared: 10,
      error: { value: 0.5, low: 0.5, high: 0.5 },
      errorOfMean: { value: 1 },
    });
  });
});

const { openTab } = tabsOfOneDevice();

/** A profile of so many ratings, and a worker whose answer the test lets go. */
async function open(count: number) {
  const profile = await openTab();
  for (let i = 0; i < count; i++) profile.rate(named(i, `Film ${i}`), 4);
  const answers: (() => void)[] = [];
  const holdOut: RecommenderClient['holdOut'] = (folds, options) =>
    new Promise((resolve) => {
      options?.onProgress?.(1, folds.length);
      answers.push(() => {
        const value = folds.map((fold: Fold) => ({
          ratings: fold.heldOut.map((each) => heldOut({ ...each, place: 1 })),
          unknown: [],
        }));
        resolve({ ok: true, value });
      });
    });
  const evaluation = createEvaluation({ holdOut }, profile);
  return { evaluation, answers, state: evaluation.store.getState };
}

describe('how well it knows the visitor', () => {
  it('is too early to say below twenty ratings', async () => {
    const { evaluation, state } = await open(19);
    await evaluation.run();
    expect(state()).toEqual({ phase: 'too-few', ratings: 19 });
  });

  it('is told with progress, and then in figures', async () => {
    const { evaluation, answers, state } = await open(20);
    const run = evaluation.run();
    expect(state()).toEqual({ phase: 'running', done: 1, total: 10 });
    answers[0]!();
    await run;
    expect(state()).toMatchObject({
      phase: 'done',
      evaluation: { ratings: 20, found: { value: 1 } },
    });
  });

  it('is not told once it was cancelled, and can be asked again', async () => {
    const { evaluation, answers, state } = await open(20);
    const first = evaluation.run();
    evaluation.cancel();
    answers[0]!();
    await first;
    expect(state()).toEqual({ phase: 'idle' });
    const second = evaluation.run();
    answers[1]!();
    await second;
    await vi.waitFor(() => expect(state().phase).toBe('done'));
  });
});
