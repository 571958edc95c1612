import type { Keeping } from '../../../src/contract';
import type { PartEntry } from '../../../src/pack/index';

/** Where the files of a model come from: a URL in the browser, a folder in Node. */
export interface ModelSource {
  /** The bytes of manifest.json. */
  manifest(): Promise<Uint8Array>;
  /** The bytes of a part as stored, from the first to the last, in pieces of any size; a piece is never changed later. */
  part(entry: PartEntry): AsyncIterable<Uint8Array>;
  /** Present when files are kept on the device. */
  readonly cache?: ModelCache;
}

/**
 * Keeps the files of one model on the device as they arrive, also for later visits. No call rejects: files that cannot be kept are
 * fetched again at the next visit.
 */
export interface ModelCache {
  /** Whether the part can be read without a network. */
  holds(entry: PartEntry): Promise<boolean>;
  /** The model kept by an earlier visit, if it differs from the source's. */
  earlier(): Promise<ModelSource | null>;
  /** Reports that a part read from the source is valid. */
  accept(entry: PartEntry): Promise<void>;
  /** Reports that it is invalid: nothing of it stays on the device. */
  refuse(entry: PartEntry): Promise<void>;
  /** Reports that the model is complete and in use: files of other models, and of parts that were not accepted, are removed. */
  settle(): Promise<Keeping>;
}
