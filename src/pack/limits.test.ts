import { expect, it } from 'vitest';
import { MAX_ID as CONTRACT_MAX_ID } from '../contract/ranges';
import { STARS } from '../contract/stars';
import { MAX_CODE, MAX_ID, MAX_RATING_COUNT, MAX_U32, MIN_CODE } from './limits';

// Neither room imports the other.
it('are those of the contract: ids, and half stars as codes', () => {
  expect(MAX_ID).toBe(CONTRACT_MAX_ID);
  expect([MIN_CODE, MAX_CODE]).toEqual([2 * STARS[0], 2 * STARS[STARS.length - 1]!]);
});

it('keep the sum of the ratings of one movie in 32 bits', () => {
  expect(MAX_RATING_COUNT * MAX_CODE).toBeLessThanOrEqual(MAX_U32);
});
