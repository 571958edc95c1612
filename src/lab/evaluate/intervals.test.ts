import { expect, it } from 'vitest';
import { seededRandom } from '../../trainer/random';
import { bootstrap, bootstrapMean } from './intervals';

it('gives an interval of about 1.96 standard errors on both sides of the mean', () => {
  const random = seededRandom(8);
  const samples = Array.from({ length: 400 }, () => random() ** 2);
  const mean = samples.reduce((a, b) => a + b) / 400;
  const variance = samples.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 400;
  const error = Math.sqrt(variance / 400);
  const estimate = bootstrapMean(samples);
  expect(estimate.mean).toBeCloseTo(mean, 12);
  expect((estimate.mean - estimate.low) / error).toBeCloseTo(1.96, 0);
  expect((estimate.high - estimate.mean) / error).toBeCloseTo(1.96, 0);
  expect(bootstrapMean(samples)).toEqual(estimate);
});

it('covers the true mean of about 19 in 20 samples', () => {
  let covered = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const random = seededRandom(seed);
    const { low, high } = bootstrapMean(
      Array.from({ length: 100 }, () => random()),
      seed,
    );
    if (low <= 0.5 && high >= 0.5) covered++;
  }
  expect(covered).toBeGreaterThan(180);
  expect(covered).toBeLessThan(200);
});

it('knows what does not vary', () => {
  expect(bootstrapMean([0.25, 0.25, 0.25])).toEqual({ mean: 0.25, low: 0.25, high: 0.25 });
});

it('takes as many as there are, again and again, from all', () => {
  const picked = new Set<number>();
  bootstrap(5, 3, (pick) => {
    expect(pick).toHaveLength(5);
    for (const i of pick) picked.add(i);
    return 0;
  });
  expect([...picked].sort()).toEqual([0, 1, 2, 3, 4]);
});
