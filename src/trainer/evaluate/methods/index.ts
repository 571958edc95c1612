import type { Method } from '../method';
import { ease, edlae } from './autoencoders';
import { itemKnn } from './item-knn';
import { itemWeights } from './item-weights';
import { originalAsWritten, originalMended } from './original';
import { dampedMean, popularity } from './popularity';
import { rp3beta } from './rp3beta';
import { userKnn } from './user-knn';

/** The name of our own model, which is compared with the best of the others. */
export const OURS = itemWeights.name;

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
  itemWeights,
];
