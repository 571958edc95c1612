import { expect, it } from 'vitest';
import { best } from '../holdout/metrics';
import { seededRandom } from '../random';
import { contenders } from './contenders';

const MOVIES = 200;
const TOP = 10;

it('holds all that any weights bring into the list, for 500 seeded draws, and leaves most others out', () => {
  const random = seededRandom(5);
  let held = 0;
  for (let draw = 0; draw < 500; draw++) {
    // Few values, so that there are ties, and signals that are 0 for many movies.
    const signals = Array.from({ length: 3 }, () =>
      Float64Array.from({ length: MOVIES }, () => Math.max(0, Math.round(9 * random()) - 4)),
    );
    const except = new Set([Math.floor(MOVIES * random()), Math.floor(MOVIES * random())]);
    const movies = contenders(signals, TOP, except);
    held += movies.length;
    const [one, two] = [Math.floor(4 * random()), 4 * random()];
    const scores = signals[0]!.map((a, j) => a + one * signals[1]![j]! + two * signals[2]![j]!);
    const among = best(
      movies.map((movie) => scores[movie]!),
      TOP,
      new Set(),
    );
    expect(among.map((at) => movies[at])).toEqual(best(scores, TOP, except));
  }
  expect(held / 500).toBeLessThan(MOVIES - 2);
});

it('is all movies where there are not so many', () => {
  expect(contenders([[3, 1, 2]], 4, new Set([0]))).toEqual([1, 2]);
});
