import type { Problem, ProblemCode } from '../../src/contract';
import { PackError } from '../../src/pack/index';

/** A failure that has a code and a sentence for the visitor. */
export class EngineError extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineError';
    this.code = code;
  }
}

/** The host answered, and not with the file: it will say the same when asked again at once. */
export class HostRefusal extends EngineError {}

/** Turns whatever was thrown into data that can cross the worker boundary. */
export function problemOf(error: unknown): Problem {
  if (error instanceof EngineError || error instanceof PackError) {
    return { code: error.code, message: error.message };
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    code: 'internal',
    message: `The recommender met a fault of its own (${detail}). Your ratings are safe: reload the page.`,
  };
}
