/** The parts of a model, in the order in which they are loaded: each improves the answers of those before it. */
export type ModelPart = 'catalogue' | 'weights' | 'links' | 'ratings' | 'tags' | 'map' | 'posters';

/**
 * How much of a model to load. `whole`: all parts. `light`: catalogue and item weights. `small`: as many parts, in their order, as fit
 * into a download of SMALL_DOWNLOAD bytes, not counting parts on the device; the catalogue in any case.
 */
export type LoadScope = 'whole' | 'light' | 'small';

/** The most that is fetched over a metered connection without asking. */
export const SMALL_DOWNLOAD = 5_000_000;

/** Bytes of all parts to be loaded, as transferred. */
export interface LoadProgress {
  readonly receivedBytes: number;
  readonly totalBytes: number;
  /** Present when the model that answers calls has changed: with the first part, and with each part that joins it. */
  readonly model?: ModelInfo;
}

/**
 * Whether the next visit finds the model on this device. `pending` while a part is still being loaded; `no-room` when the browser grants
 * no more storage; `unavailable` where the browser keeps nothing, as on pages without https.
 */
export type Keeping = 'pending' | 'kept' | 'no-room' | 'unavailable';

/** Facts about the loaded model, for the page. */
export interface ModelInfo {
  /** Names the data: "MovieLens Latest Small". */
  readonly name: string;
  /** Identifies the collection: models in which a `movieId` may mean different movies never share it. */
  readonly collection: string;
  readonly users: number;
  readonly movies: number;
  readonly ratings: number;
  /** The newest year in any title: where the collection ends. Null if no title has a year. */
  readonly lastYear: number | null;
  /** Download size of all parts, loaded or not. */
  readonly bytes: number;
  /** Download size of catalogue and item weights. */
  readonly lightBytes: number;
  /** The loaded parts that answers are made from. */
  readonly parts: readonly ModelPart[];
  readonly kept: Keeping;
  readonly source: {
    readonly url: string | null;
    readonly terms: string;
    readonly citation: string | null;
  };
  /** The genres that a filter can ask for, in alphabetical order. */
  readonly genres: readonly string[];
  /** The tags that a filter can ask for, the most used first; empty until they are loaded, and in a model without them. */
  readonly tags: readonly string[];
  /** The content share used when a request gives none, 0..1. */
  readonly contentWeight: number;
}
