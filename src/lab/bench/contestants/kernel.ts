import type { FlatIPIndex } from '../../../../workers/kernel/kernel';
import type { Neighbours } from '../../faiss/agreement';
import { type Contestant, localContestant } from '../contestant';
import { NAMES } from '../names';
import type { SearchQuery } from '../queries';

export function kernelContestant(index: FlatIPIndex): Contestant<SearchQuery, Neighbours> {
  return localContestant(
    NAMES.kernelNode,
    (query) => query,
    ({ profile, k }) => index.search(profile, k),
  );
}
