import { loadHnswlib } from 'hnswlib-wasm';
import { browserSource } from '../../../../workers/engine/index';
import type { Neighbours } from '../../faiss/agreement';
import { ratingRows } from '../../faiss/rating-rows';
import { type BatchResult, timeEach } from '../contestant';
import { denseProfile, eachDenseRow } from '../dense';
import type { SearchQuery } from '../queries';

export interface Hnswlib {
  run(queries: readonly SearchQuery[]): BatchResult<Neighbours>;
}

/**
 * hnswlib-wasm's brute force over the rating rows of the model at `modelUrl`.
 *
 * @param columns number of movies
 * @throws what the library throws where the rows do not fit into its memory
 */
export async function createHnswlib(modelUrl: string, columns: number): Promise<Hnswlib> {
  const library = await loadHnswlib();
  const source = await browserSource(modelUrl, false, new AbortController().signal);
  const rows = await ratingRows(source);
  const index = new library.BruteforceSearch('ip', columns);
  index.initIndex(rows.starts.length - 1);
  eachDenseRow(rows, columns, (row, user) => index.addPoint(row, user));
  return {
    run(queries) {
      const dense = queries.map(({ profile, k }) => ({ row: denseProfile(profile, columns), k }));
      const { times, answers } = timeEach(dense, ({ row, k }) =>
        index.searchKnn(row, k, undefined),
      );
      return {
        times,
        // Its distance is 1 minus the inner product.
        answers: answers.map(({ neighbors, distances }) => ({
          ids: neighbors,
          scores: distances.map((distance) => 1 - distance),
        })),
      };
    },
  };
}
