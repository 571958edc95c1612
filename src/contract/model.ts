/** The parts of a model, in the order in which they are loaded: each makes the ones before it better. */
export type ModelPart = 'catalogue' | 'weights' | 'links' | 'ratings' | 'tags' | 'map' | 'posters';

/**
 * How much of a model to load. `whole`: all parts. `light`: catalogue and item weights. `small`: as many parts, in their
 * order, as can be had for a download of SMALL_DOWNLOAD bytes, what is on the device not counted; the catalogue in any case.
 */
export type LoadScope = 'whole' | 'light' | 'small';

/** The most that is fetched over a metered connection without asking. */
export const SMALL_DOWNLOAD = 5_000_000;

/** Bytes over all parts that are loaded, as they come over the wire. */
export interface LoadProgress {
  readonly receivedBytes: number;
  readonly totalBytes: number;
  /** There when the model has changed that calls are answered from: at first, and with each part that joins it. */
  readonly model?: ModelInfo;
}

/**
 * Whether the next visit finds the model on this device. `pending` while a part is still on its way; `no-room` when the
 * browser grants no more room; `unavailable` where it keeps nothing, as on pages without https.
 */
export type Keeping = 'pending' | 'kept' | 'no-room' | 'unavailable';

/** What the page says about the model it runs on. */
export interface ModelInfo {
  /** Names the data: "MovieLens Latest Small". */
  readonly name: string;
  /** Identifies the collection: models in which a `movieId` may mean different movies never share it. */
  readonly collection: string;
  readonly users: number;
  readonly movies: number;
  readonly ratings: number;
  /** The newest year that a title tells: where the collection ends. Null where no title has a year. */
  readonly lastYear: number | null;
  /** Download size of all parts, loaded or not. */
  readonly bytes: number;
  /** Download size of catalogue and item weights. */
  readonly lightBytes: number;
  /** The parts that answers are made from. */
  readonly parts: readonly ModelPart[];
  readonly kept: Keeping;
  readonly source: {
    readonly url: string | null;
    readonly terms: string;
    readonly citation: string | null;
  };
  /** That a filter can ask for, in alphabetical order. */
  readonly genres: readonly string[];
  /** That a filter can ask for, the most used first; empty until they are loaded, and in a model without them. */
  readonly tags: readonly string[];
  /** The content share used when a request gives none, 0..1. */
  readonly contentWeight: number;
}
