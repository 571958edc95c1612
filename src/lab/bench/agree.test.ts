import { describe, expect, it } from 'vitest';
import { columns } from '../../../workers/kernel/testing/indexes';
import { matrixOf } from '../../../workers/kernel/testing/matrix';
import { DenseOracle } from '../../../workers/kernel/testing/oracle';
import type { Neighbours } from '../faiss/agreement';
import { faultsOf } from './agree';

const index = new DenseOracle(
  matrixOf([
    [10, 0, 2],
    [4, 4, 0],
    [0, 6, 6],
  ]),
);
const query = { profile: { movies: columns(0), codes: [8] }, k: 2 };
const right = index.search(query.profile, 2);

function faults(answer: Neighbours): string[] {
  const outcomes = [
    { name: 'us', times: [1, 1], answers: [right, right] },
    { name: 'them', times: [1, 1], answers: [right, answer] },
  ];
  return faultsOf(index, [query, query], outcomes);
}

describe('the check of answers', () => {
  it('lets right answers pass, rounded ones too', () => {
    expect(faults(right)).toEqual([]);
    expect(faults({ ids: right.ids, scores: right.scores.map((score) => score + 9e-6) })).toEqual(
      [],
    );
  });

  it('names the contestant, the profile and what differs', () => {
    expect(faults({ ids: [0, 2], scores: right.scores })).toEqual([
      expect.stringMatching(
        /^profile 1 of 1 films, 2 neighbours: place 1: row 1 .*them has row 2 /,
      ),
    ]);
    expect(faults({ ids: right.ids, scores: right.scores.map((score) => score + 1e-4) })).toEqual([
      expect.stringContaining('them has'),
    ]);
    expect(faults({ ids: [0], scores: [right.scores[0]!] })).toEqual([
      expect.stringContaining('2 neighbours, them has 1'),
    ]);
  });
});
