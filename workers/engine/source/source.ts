import type { Keeping } from '../../../src/contract';
import type { PartEntry } from '../../../src/pack/index';

/** Where the files of a model come from: a URL in the browser, a folder in Node. */
export interface ModelSource {
  /** The bytes of manifest.json. */
  manifest(): Promise<Uint8Array>;
  /** The bytes of a part as stored, from the first to the last, in pieces of any size; none is changed later. */
  part(entry: PartEntry): AsyncIterable<Uint8Array>;
  /** There when files are kept on the device. */
  readonly cache?: ModelCache;
}

/**
 * Keeps the files of one model on the device, as they come and beyond the visit. No call rejects: what cannot be kept is
 * fetched again at the next visit.
 */
export interface ModelCache {
  /** Whether the part can be had without a network. */
  holds(entry: PartEntry): Promise<boolean>;
  /** The model kept by an earlier visit, if it is another one than the source's. */
  earlier(): Promise<ModelSource | null>;
  /** Says that a part that was read from the source is fit. */
  accept(entry: PartEntry): Promise<void>;
  /** Says that it is unfit: nothing of it stays on the device. */
  refuse(entry: PartEntry): Promise<void>;
  /** Says that the model is whole and in use: files of other models, and of parts that were not accepted, are removed. */
  settle(): Promise<Keeping>;
}
