import { expect, it } from 'vitest';
import { NO_LIFT } from '../../pack/index';
import { randomData } from '../holdout/fixtures';
import { silent } from '../progress';
import { trainRanking } from './train-ranking';

const data = randomData(11, 80, 40);

it('gives the same bytes for the same data, whole and aligned with the films', async () => {
  const first = await trainRanking(data, silent);
  expect(await trainRanking(data, silent)).toEqual(first);

  const { weights, settings } = first;
  expect(weights.starts).toHaveLength(41);
  expect(weights.intercepts).toHaveLength(40);
  expect(weights.lifts).toHaveLength(40);
  expect(settings).toMatchObject({ contentWeight: 0, adventure: 0.5 });
  expect(settings.blend[0].likes).toBe(0);
  // The most popular film is in many lists as it is; films too rare for weights are never lifted.
  expect(weights.lifts[0]).toBeLessThan(NO_LIFT);
  data.catalogue.ratingCounts.forEach((count, movie) => {
    if (count < 4) expect(weights.lifts[movie]).toBe(NO_LIFT);
  });
  expect(data.catalogue.ratingCounts.some((count) => count < 4)).toBe(true);
});
