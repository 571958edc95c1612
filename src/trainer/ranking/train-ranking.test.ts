import { expect, it } from 'vitest';
import { randomData } from '../holdout/fixtures';
import { silent } from '../progress';
import { trainRanking } from './train-ranking';

const data = randomData(11, 80, 40);

it('gives the same bytes for the same data, whole and aligned with the films', async () => {
  const first = await trainRanking(data, silent);
  expect(await trainRanking(data, silent)).toEqual(first);

  const { weights, settings } = first;
  expect(weights.starts).toHaveLength(41);
  expect(settings.contentWeight).toBe(0);
  expect(settings.blend[0]!.likes).toBe(0);
});
