import type { Method } from '../method';
import { ease, edlae } from './autoencoders';
import { itemKnn } from './item-knn';
import { originalAsWritten, originalMended } from './original';
import { dampedMean, popularity } from './popularity';
import { rp3beta } from './rp3beta';
import { userKnn } from './user-knn';

/** The name of what ships. */
export const OURS = 'Matinee';

/** Its signals alone. */
export const OUR_PARTS: readonly string[] = [];

export const METHODS: readonly Method[] = [
  popularity,
  dampedMean,
  originalAsWritten,
  originalMended,
  itemKnn,
  userKnn,
  rp3beta,
  ease,
  edlae,
];
