import type { ModelPart, Problem, ProblemCode } from '../../src/contract';
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

/** The host answered, but not with the file. Asking again at once would give the same answer. */
export class HostRefusal extends EngineError {}

/** A part of the model could not be loaded. Code and sentence are those of the cause. */
export class PartError extends EngineError {
  constructor(
    readonly part: ModelPart,
    override readonly cause: EngineError | PackError,
  ) {
    super(cause.code, cause.message, { cause });
    this.name = 'PartError';
  }
}

/** Turns any thrown value into data that can cross the worker boundary. */
export function problemOf(error: unknown): Problem {
  if (error instanceof EngineError || error instanceof PackError) {
    const part = error instanceof PartError ? { part: error.part } : {};
    return { code: error.code, message: error.message, ...part };
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    code: 'internal',
    message: `Something went wrong inside the recommender (${detail}). Your ratings are safe: reload the page.`,
  };
}
