import type { BatchResult, Contestant } from './contestant';

/** How many queries a contestant answers per turn. */
const TURN = 50;
/** Queries at the start of each turn that are not counted, because the caches still hold another contestant's data. */
const LEAD_IN = 10;
/** Each contestant warms up for this long, at least one turn, because compilers optimise code that has run often. */
const WARM_UP_MS = 300;
const WARM_UP_TURNS = 50;

/** All times and answers of one contestant, aligned with the queries. */
export interface Outcome<A> extends BatchResult<A> {
  readonly name: string;
}

/**
 * Lets all contestants answer all queries, after a warm-up and in turns, so that a slow moment of the machine affects all of them. Each
 * round begins with a different contestant.
 *
 * @param queries one or more
 */
export async function race<Q, A>(
  contestants: readonly Contestant<Q, A>[],
  queries: readonly Q[],
): Promise<Outcome<A>[]> {
  for (const contestant of contestants) await warmUp(contestant, queries.slice(0, TURN));
  const outcomes = contestants.map(({ name }) => ({
    name,
    times: [] as number[],
    answers: [] as A[],
  }));
  for (let from = 0; from < queries.length; from += TURN) {
    const turn = queries.slice(from, from + TURN);
    const leadIn = turn.slice(-LEAD_IN);
    for (let i = 0; i < contestants.length; i++) {
      const which = (i + from / TURN) % contestants.length;
      const { times, answers } = await contestants[which]!.run([...leadIn, ...turn]);
      const outcome = outcomes[which]!;
      outcome.times.push(...times.slice(leadIn.length));
      outcome.answers.push(...answers.slice(leadIn.length));
    }
  }
  return outcomes;
}

async function warmUp<Q, A>(contestant: Contestant<Q, A>, queries: readonly Q[]): Promise<void> {
  let spent = 0;
  for (let turn = 0; turn < WARM_UP_TURNS && spent < WARM_UP_MS; turn++) {
    const { times } = await contestant.run(queries);
    spent += times.reduce((sum, time) => sum + time, 0);
  }
}
