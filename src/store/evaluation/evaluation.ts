import { createStore } from 'zustand/vanilla';
import type { Problem, RecommenderClient } from '../../contract';
import { ratedEntries } from '../profile/library';
import type { Profile } from '../profile/profile';
import { type Evaluation, evaluationOf, FEWEST_RATINGS } from './figures';
import { foldsOf } from './folds';

export type EvaluationState =
  /** Not asked yet, or cancelled. */
  | { readonly phase: 'idle' }
  /** Fewer ratings than FEWEST_RATINGS: too few for an evaluation. */
  | { readonly phase: 'too-few'; readonly ratings: number }
  | { readonly phase: 'running'; readonly done: number; readonly total: number }
  | { readonly phase: 'done'; readonly evaluation: Evaluation }
  | { readonly phase: 'failed'; readonly problem: Problem };

/** The evaluation "How well does it know you?": each tenth of the visitor's ratings is held out once and predicted from the others. */
export function createEvaluation(client: Pick<RecommenderClient, 'holdOut'>, profile: Profile) {
  const store = createStore<EvaluationState>(() => ({ phase: 'idle' }));
  let running: AbortController | null = null;

  return {
    store,

    /** Starts a new run, which replaces any run in progress. */
    async run(): Promise<void> {
      running?.abort();
      const mine = new AbortController();
      running = mine;
      const rated = ratedEntries(profile.store.getState().library);
      if (rated.length < FEWEST_RATINGS) {
        store.setState({ phase: 'too-few', ratings: rated.length }, true);
        return;
      }
      const folds = foldsOf(rated.map(({ movieId, stars }) => ({ movieId, stars })));
      store.setState({ phase: 'running', done: 0, total: folds.length }, true);
      const answer = await client.holdOut(folds, {
        signal: mine.signal,
        onProgress: (done, total) => store.setState({ phase: 'running', done, total }, true),
      });
      if (mine.signal.aborted) return;
      running = null;
      if (!answer.ok) {
        store.setState({ phase: 'failed', problem: answer.problem }, true);
        return;
      }
      const ratings = answer.value.flatMap((fold) => fold.ratings);
      const evaluation = evaluationOf(ratings);
      store.setState(
        evaluation ? { phase: 'done', evaluation } : { phase: 'too-few', ratings: ratings.length },
        true,
      );
    },

    /** Cancels a run in progress. */
    cancel(): void {
      if (!running) return;
      running.abort();
      running = null;
      store.setState({ phase: 'idle' }, true);
    },
  };
}
