import { describe, expect, it } from 'vitest';
import type { Contestant } from './contestant';
import { race } from './race';

/** Answers n with n + `add`, says it took n + `add` milliseconds, and notes each call. */
function adder(name: string, add: number, calls: { name: string; queries: number }[] = []) {
  const contestant: Contestant<number, number> = {
    name,
    run: async (queries) => {
      calls.push({ name, queries: queries.length });
      const sums = queries.map((query) => query + add);
      return { times: sums, answers: sums };
    },
  };
  return contestant;
}

const QUERIES = Array.from({ length: 125 }, (_, i) => i);

describe('race', () => {
  it('gives every contestant all queries, and times and answers in their order', async () => {
    const outcomes = await race([adder('a', 1000), adder('b', 2000)], QUERIES);
    expect(outcomes.map(({ name }) => name)).toEqual(['a', 'b']);
    for (const [i, add] of [1000, 2000].entries()) {
      expect(outcomes[i]!.answers).toEqual(QUERIES.map((query) => query + add));
      expect(outcomes[i]!.times).toEqual(outcomes[i]!.answers);
    }
  });

  it('lets them take turns, each round led by another', async () => {
    const calls: { name: string; queries: number }[] = [];
    await race([adder('a', 1000, calls), adder('b', 1000, calls)], QUERIES);
    const warm = calls.findIndex(({ queries }) => queries !== 50);
    expect(calls.slice(0, warm).map(({ name }) => name)).toEqual(['a', 'b']);
    expect(calls.slice(warm)).toEqual([
      { name: 'a', queries: 60 },
      { name: 'b', queries: 60 },
      { name: 'b', queries: 60 },
      { name: 'a', queries: 60 },
      { name: 'a', queries: 35 },
      { name: 'b', queries: 35 },
    ]);
  });

  it('warms a quick contestant up longer than a slow one', async () => {
    const calls: { name: string; queries: number }[] = [];
    const one = [1];
    await race([adder('quick', 9, calls), adder('slow', 500, calls)], one);
    const turns = (name: string) => calls.filter((call) => call.name === name).length;
    expect(turns('slow')).toBe(2);
    expect(turns('quick')).toBe(31);
  });
});
