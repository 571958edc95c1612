import { describe, expect, it } from 'vitest';
import { randomData } from '../../../trainer/holdout/fixtures';
import type { TrainingData } from '../../../trainer/holdout/split';
import { silent } from '../../../trainer/progress';
import type { Method } from '../method';
import { coreOf, entriesOf } from './core';
import { evaluatePublished } from './run';

const DATA = randomData(8, 150, 120);

/** Popularity, that keeps what it was taught and asked. */
function spying() {
  const taught: TrainingData[] = [];
  const lists: { known: number[]; movieIds: number[] }[] = [];
  const method: Method = {
    name: 'popular',
    settings: [''],
    fit: async (data) => {
      taught.push(data);
      const scores = Float32Array.from(data.catalogue.ratingCounts);
      return [
        {
          score: ({ movies }) => {
            const ids = movies.map((movie) => data.catalogue.movieIds[movie]!);
            lists.push({ known: ids, movieIds: [...data.catalogue.movieIds] });
            return scores;
          },
        },
      ];
    },
  };
  return { method, taught, lists };
}

describe('coreOf', () => {
  it('equals taking away one user or movie at a time, until none has too few', () => {
    const users = entriesOf(DATA).map((entries) => entries.filter(({ code }) => code >= 7));
    const pairs = new Set(
      users.flatMap((entries, u) => entries.map(({ movie }) => `${u} ${movie}`)),
    );
    for (;;) {
      const counts = new Map<string, number>();
      for (const pair of pairs) {
        const [user, movie] = pair.split(' ');
        for (const each of [`u${user}`, `m${movie}`]) counts.set(each, (counts.get(each) ?? 0) + 1);
      }
      const weak = [...counts].find(([, count]) => count < 6)?.[0];
      if (!weak) break;
      for (const pair of pairs) {
        const [user, movie] = pair.split(' ');
        if (weak === `u${user}` || weak === `m${movie}`) pairs.delete(pair);
      }
    }
    const core = coreOf(users, 6);
    const left = core.flatMap((entries, u) => entries.map(({ movie }) => `${u} ${movie}`));
    expect(new Set(left)).toEqual(pairs);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(users.flat().length);
  });
});

describe('evaluatePublished', () => {
  it('equals a count by brute force', async () => {
    const { method, taught, lists } = spying();
    const evaluation = await evaluatePublished(DATA, [method], { splits: 2, seed: 5 }, silent);
    const liked = entriesOf(DATA).map((entries) => entries.filter(({ code }) => code >= 8));
    const core = coreOf(liked, 10).filter(({ length }) => length > 0);
    const ids = core.map((entries) => entries.map(({ movie }) => DATA.catalogue.movieIds[movie]!));
    expect(evaluation).toMatchObject({ users: ids.length, ratings: ids.flat().length });
    expect(evaluation.movies).toBe(new Set(ids.flat()).size);

    [0, 1].forEach((fold) => {
      const { catalogue, matrix } = taught[fold]!;
      expect(matrix.userIds).toHaveLength(matrix.rows.starts.length - 1);
      const asked = lists.slice(fold * ids.length, (fold + 1) * ids.length);
      const ndcgs = ids.map((all, user) => {
        const { known } = asked[user]!;
        expect(known).toHaveLength(Math.round(0.8 * all.length));
        expect(all).toEqual(expect.arrayContaining(known));
        const { starts, movies } = matrix.rows;
        const row = [...movies.subarray(starts[user], starts[user + 1])];
        expect(row.map((movie) => catalogue.movieIds[movie])).toEqual(known);
        const wanted = all.filter((movieId) => !known.includes(movieId));
        const times = (movieId: number) =>
          asked.filter((each) => each.known.includes(movieId)).length;
        const ranked = [...catalogue.movieIds]
          .filter((movieId) => !known.includes(movieId))
          .sort((a, b) => times(b) - times(a) || a - b);
        const gains = ranked.slice(0, 10).map((movieId) => Number(wanted.includes(movieId)));
        const dcg = (of: number[]) => of.reduce((sum, g, i) => sum + g / Math.log2(i + 2), 0);
        return dcg(gains) / dcg(wanted.slice(0, 10).map(() => 1));
      });
      const mean = ndcgs.reduce((sum, ndcg) => sum + ndcg, 0) / ndcgs.length;
      expect(evaluation.outcomes[0]!.ndcgs[fold]).toBeCloseTo(mean, 12);
    });
  });

  it('refuses data of which nothing is left', async () => {
    const { method } = spying();
    await expect(
      evaluatePublished(randomData(8, 9, 9), [method], { splits: 1, seed: 1 }, silent),
    ).rejects.toThrow('No user is left');
  });
});
