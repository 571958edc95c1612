import type { ProblemCode, Result } from '../contract';

export type Failure = Extract<Result<never>, { ok: false }>;

function failure(code: ProblemCode, message: string): Failure {
  return { ok: false, problem: { code, message } };
}

export const CANCELLED = failure('cancelled', 'A newer request took the place of this one.');

export const ABORTED = failure('cancelled', 'This was cancelled.');

export const INTERRUPTED = failure(
  'interrupted',
  'The recommender stopped and is being started again. Your ratings are safe.',
);

export const WORKER_DEAD = failure(
  'worker-dead',
  'The recommender stopped, was started again, and stopped once more. Your ratings are safe: try again, or reload the page.',
);

export const READER_FAILED = failure(
  'worker-dead',
  'What reads files could not be started, or stopped. Nothing was added: reload the page and add them again.',
);

/** A failure that should never happen: the call itself failed, not the work it asked for. */
export function internal(error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  return failure(
    'internal',
    `The recommender could not be asked (${detail}). Your ratings are safe: reload the page.`,
  );
}
