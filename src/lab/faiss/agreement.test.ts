import { describe, expect, it } from 'vitest';
import { disagreement } from './agreement';

const SCORES = [0.9, 0.5, 0.5000001, 0.2];
const ours = { ids: [0, 2, 1], scores: [0.9, 0.5000001, 0.5] };
const compare = (theirs: { ids: number[]; scores: number[] }, mine = ours) =>
  disagreement(mine, theirs, (row) => SCORES[row]!);

describe('disagreement with FAISS', () => {
  it('finds none where the rows are the same and the scores nearly', () => {
    expect(compare({ ids: [0, 2, 1], scores: [0.900009, 0.5, 0.5] })).toBeNull();
  });

  it('lets ties change places', () => {
    expect(compare({ ids: [0, 1, 2], scores: [0.9, 0.5, 0.5] })).toBeNull();
  });

  it('sees a score that is off', () => {
    expect(compare({ ids: [0, 2, 1], scores: [0.9, 0.50002, 0.5] })).toBe(
      'place 1: score 0.5000001, FAISS has 0.50002',
    );
    expect(compare({ ids: [0, 2, 1], scores: [Number.NaN, 0.5, 0.5] })).toContain('FAISS has NaN');
  });

  it('sees another row', () => {
    expect(compare({ ids: [0, 2, 3], scores: [0.9, 0.5, 0.5] })).toBe(
      'place 2: row 1 (0.5), FAISS has row 3 (0.5)',
    );
  });

  it('sees a row twice and a row too few', () => {
    const twice = { ids: [0, 2, 2], scores: [0.9, 0.5, 0.5] };
    expect(compare({ ids: [0, 2, 1], scores: [0.9, 0.5, 0.5] }, twice)).toBe(
      'place 2: row 2 once more',
    );
    expect(compare({ ids: [0, 2, 2], scores: [0.9, 0.5, 0.5] })).toBe('FAISS has a row twice');
    expect(compare({ ids: [0, 2], scores: [0.9, 0.5] })).toBe('3 neighbours, FAISS has 2');
  });
});
