import type { ModelPart } from './model';

/**
 * Errors cross the worker boundary as data, because structured cloning keeps only name and message.
 * `code` is for programs, `message` is a sentence for the visitor that says what to do.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  /** The part of the model that could not be loaded, if a load failed because of one. The parts before it are in use. */
  readonly part?: ModelPart;
}

export type ProblemCode =
  | PackErrorCode
  /** The manifest or a part could not be fetched. */
  | 'network'
  /** A request came before a model was loaded. */
  | 'not-loaded'
  /** A parameter is outside its range; the message names it and the value. */
  | 'bad-request'
  /** A newer request replaced this one. Never shown. */
  | 'cancelled'
  /** The worker ended under this call and is being restarted: ask again when it runs. */
  | 'interrupted'
  /** The worker ended, was restarted once, and ended again. */
  | 'worker-dead'
  /** A bug in our own code. */
  | 'internal';

/** The ways in which a model file can be invalid; there is a broken fixture for each. */
export type PackErrorCode =
  | 'pack-manifest'
  | 'pack-html'
  | 'pack-truncated'
  | 'pack-too-long'
  | 'pack-hash'
  | 'pack-gzip'
  | 'pack-magic'
  | 'pack-too-new'
  | 'pack-too-old'
  | 'pack-range';

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };
