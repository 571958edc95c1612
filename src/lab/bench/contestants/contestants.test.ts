import { describe, expect, it } from 'vitest';
import { columns, indexOf } from '../../../../workers/kernel/testing/indexes';
import {
  fillRows,
  type Matrix,
  randomMatrix,
  ratingsIn,
} from '../../../../workers/kernel/testing/matrix';
import { DenseOracle } from '../../../../workers/kernel/testing/oracle';
import type { RatingRows } from '../../../pack/index';
import { seededRandom } from '../../../pack/index';
import { kernelModule } from '../../../trainer/engine/kernel-module';
import type { Neighbours } from '../../faiss/agreement';
import { faultsOf } from '../agree';
import type { Contestant } from '../contestant';
import { profilesOfSize, type SearchQuery } from '../queries';
import { denseScanContestant } from './dense-scan';
import { kernelContestant } from './kernel';
import { postingsContestant } from './postings';

const USERS = 150;
const MOVIES = 70;
/** Some films are known to all, some to few; users 0 and 1 are made equal, and user 2 rates nothing. */
const matrix = withTies(
  randomMatrix(USERS, MOVIES, (movie) => 1 / (1 + movie / 9), seededRandom(5)),
);
const rows = rowsOf(matrix);
const oracle = new DenseOracle(matrix);

const QUERIES: SearchQuery[] = [1, 5, 20].flatMap((movies) =>
  profilesOfSize(movies, 20, rows, MOVIES, 1).flatMap((profile) =>
    [1, 15, USERS].map((k) => ({ profile, k })),
  ),
);

const CONTESTANTS: [string, () => Promise<Contestant<SearchQuery, Neighbours>>][] = [
  ['the kernel', async () => kernelContestant(await indexOf(await kernelModule(), matrix))],
  ['postings in JavaScript', async () => postingsContestant(rows, MOVIES)],
  ['the dense scan', () => denseScanContestant(rows, MOVIES)],
];

describe.each(CONTESTANTS)('%s', (name, start) => {
  it('answers as the textbook does', async () => {
    const contestant = await start();
    const { times, answers } = await contestant.run(QUERIES);
    expect(times).toHaveLength(QUERIES.length);
    expect(faultsOf(oracle, QUERIES, [{ name, times, answers }])).toEqual([]);
  });

  it('ranks ties by lower row', async () => {
    const contestant = await start();
    const profile = { movies: columns(3, 7), codes: [10, 1] };
    const { answers } = await contestant.run([{ profile, k: USERS }]);
    const ids = Array.from(answers[0]!.ids);
    expect(ids).toHaveLength(USERS);
    expect(ids.indexOf(1)).toBe(ids.indexOf(0) + 1);
  });
});

function withTies(given: Matrix): Matrix {
  const codes = given.codes.slice();
  codes.copyWithin(MOVIES, 0, MOVIES);
  codes.fill(0, 2 * MOVIES, 3 * MOVIES);
  return { ...given, codes };
}

function rowsOf(given: Matrix): RatingRows {
  const ratings = ratingsIn(given);
  const filled = {
    starts: new Uint32Array(given.users + 1),
    movies: new Uint16Array(ratings),
    codes: new Uint8Array(ratings),
  };
  fillRows(given, filled);
  return filled;
}
