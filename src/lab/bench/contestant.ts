/** What a contestant did with some queries. Both arrays are aligned with the queries. */
export interface Heat<A> {
  /** Milliseconds of each query, by the clock nearest to the work. */
  readonly times: readonly number[];
  readonly answers: readonly A[];
}

/** One way to answer queries. */
export interface Contestant<Q, A> {
  readonly name: string;
  run(queries: readonly Q[]): Promise<Heat<A>>;
}

/** A contestant of this process, timed query by query. */
export function localContestant<Q, P, A>(
  name: string,
  prepare: (query: Q) => P,
  answer: (prepared: P) => A,
): Contestant<Q, A> {
  return { name, run: async (queries) => timeEach(queries.map(prepare), answer) };
}

export function timeEach<Q, A>(queries: readonly Q[], answer: (query: Q) => A): Heat<A> {
  const times: number[] = [];
  const answers = queries.map((query) => {
    const from = performance.now();
    const answered = answer(query);
    times.push(performance.now() - from);
    return answered;
  });
  return { times, answers };
}

/** As `timeEach`, one after another, where an answer comes as a promise. */
export async function timeEachAsync<Q, A>(
  queries: readonly Q[],
  answer: (query: Q) => Promise<A>,
): Promise<Heat<A>> {
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
