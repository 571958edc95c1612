import type { FlatIPIndex } from '../../../workers/kernel/kernel';
import { disagreement, type Neighbours } from '../faiss/agreement';
import type { SearchQuery } from './queries';
import type { Outcome } from './race';

/** One sentence for every answer of a contestant that differs from the index's by more than 1e-5. Ties may be in any order. */
export function faultsOf(
  index: Pick<FlatIPIndex, 'search' | 'ntotal'>,
  queries: readonly SearchQuery[],
  outcomes: readonly Outcome<Neighbours>[],
): string[] {
  return queries.flatMap(({ profile, k }, i) => {
    const all = index.search(profile, index.ntotal);
    const scores = new Float32Array(index.ntotal);
    all.ids.forEach((row, place) => {
      scores[row] = all.scores[place]!;
    });
    const ours = { ids: all.ids.subarray(0, k), scores: all.scores.subarray(0, k) };
    return outcomes.flatMap(({ name, answers }) => {
      const fault = disagreement(ours, answers[i]!, (row) => scores[row]!, name);
      return fault === null
        ? []
        : [`profile ${i} of ${profile.movies.length} films, ${k} neighbours: ${fault}`];
    });
  });
}
