/** A contestant's times and answers for a batch of queries, aligned with the queries. */
export interface BatchResult<A> {
  /** Milliseconds per query, by the clock of the thread that did the work. */
  readonly times: readonly number[];
  readonly answers: readonly A[];
}

/** One way to answer queries. */
export interface Contestant<Q, A> {
  readonly name: string;
  run(queries: readonly Q[]): Promise<BatchResult<A>>;
}

/** Answers queries in this process and times each of them. */
export function localContestant<Q, P, A>(
  name: string,
  prepare: (query: Q) => P,
  answer: (prepared: P) => A,
): Contestant<Q, A> {
  return { name, run: async (queries) => timeEach(queries.map(prepare), answer) };
}

export function timeEach<Q, A>(queries: readonly Q[], answer: (query: Q) => A): BatchResult<A> {
  const times: number[] = [];
  const answers = queries.map((query) => {
    const from = performance.now();
    const answered = answer(query);
    times.push(performance.now() - from);
    return answered;
  });
  return { times, answers };
}

/** Like `timeEach` for answers that are promises: each query waits for the one before. */
export async function timeEachAsync<Q, A>(
  queries: readonly Q[],
  answer: (query: Q) => Promise<A>,
): Promise<BatchResult<A>> {
  const times: number[] = [];
  const answers: A[] = [];
  for (const query of queries) {
    const from = performance.now();
    const answered = await answer(query);
    times.push(performance.now() - from);
    answers.push(answered);
  }
  return { times, answers };
}
