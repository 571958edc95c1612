import type { Method } from '../method';
import { ease, edlae } from './autoencoders';
import { itemKnn } from './item-knn';
import { originalAsWritten, originalMended } from './original';
import { ourSignals, ours, ourTuned, ourWholeWeights } from './ours';
import { dampedMean, popularity } from './popularity';
import { rp3beta } from './rp3beta';
import { userKnn } from './user-knn';

/** The name of our own model, which is compared with the best of the others. */
export const OURS = ours.name;

/** Names of the other methods that are ours, and not competitors. */
export const OWN: ReadonlySet<string> = new Set(
  [...ourSignals, ourWholeWeights].map(({ name }) => name),
);

const BASELINES: readonly Method[] = [
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

export const METHODS: readonly Method[] = [...BASELINES, ...ourSignals, ours, ourWholeWeights];

/** The methods measured by the published protocol. */
export const PUBLISHED: readonly Method[] = [...BASELINES, ours, ourTuned];
