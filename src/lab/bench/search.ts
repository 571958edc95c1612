import type { FlatIPIndex } from '../../../workers/kernel/kernel';
import type { RatingRows } from '../../pack/index';
import { TrainerError } from '../../trainer/errors';
import type { Progress } from '../../trainer/progress';
import type { Neighbours } from '../faiss/agreement';
import { faultsOf } from './agree';
import type { Contestant } from './contestant';
import { profilesOfSize } from './queries';
import { race } from './race';
import { type Timing, timingOf } from './statistics';

export const MOVIE_COUNTS = [5, 20, 100];
const NEIGHBOURS = [15, 200];
const SEED = 20_260_201;
const FAULTS_SHOWN = 10;

/** The searches with one size of profile and one number of neighbours. */
export interface SearchCell {
  readonly movies: number;
  readonly neighbours: number;
  readonly timings: readonly { readonly name: string; readonly timing: Timing }[];
}

/**
 * Races all contestants over profiles of 5, 20 and 100 films for 15 and 200 neighbours.
 *
 * @param queries number of queries for each of these
 * @throws TrainerError when an answer differs from the index's own by more than 1e-5
 */
export async function benchSearch(
  contestants: readonly Contestant<Parameters<typeof faultsOf>[1][number], Neighbours>[],
  index: FlatIPIndex,
  rows: RatingRows,
  queries: number,
  progress: Progress,
): Promise<SearchCell[]> {
  const cells: SearchCell[] = [];
  for (const movies of MOVIE_COUNTS) {
    const profiles = profilesOfSize(movies, queries, rows, index.d, SEED);
    for (const neighbours of NEIGHBOURS) {
      progress.portion(cells.length / (MOVIE_COUNTS.length * NEIGHBOURS.length));
      const k = Math.min(neighbours, index.ntotal);
      const asked = profiles.map((profile) => ({ profile, k }));
      const outcomes = await race(contestants, asked);
      throwFaults(faultsOf(index, asked, outcomes));
      cells.push({
        movies: profiles[0]!.movies.length,
        neighbours: k,
        timings: outcomes.map(({ name, times }) => ({ name, timing: timingOf(times) })),
      });
    }
  }
  return cells;
}

function throwFaults(faults: readonly string[]): void {
  if (faults.length === 0) return;
  const more = faults.length - FAULTS_SHOWN;
  throw new TrainerError(
    [
      'The contestants do not agree, so no figure of this run counts:',
      ...faults.slice(0, FAULTS_SHOWN),
      ...(more > 0 ? [`and ${more} more`] : []),
    ].join('\n'),
  );
}
