import { describe, expect, it } from 'vitest';
import { growthOf } from './growth';

const on = (...days: (string | null)[]) => days.map((ratedAt) => ({ ratedAt }));

describe('the growth of ratings', () => {
  it('counts up month by month, over the turn of a year and months without any', () => {
    expect(growthOf(on('2024-02-03', '2023-11-30', '2023-11-01', null))).toEqual([
      { month: '2023-11-01', ratings: 2 },
      { month: '2023-12-01', ratings: 2 },
      { month: '2024-01-01', ratings: 2 },
      { month: '2024-02-01', ratings: 3 },
    ]);
  });

  it('is empty where no day is known', () => {
    expect(growthOf(on(null, null))).toEqual([]);
    expect(growthOf([])).toEqual([]);
  });
});
