import type { Result } from '../../../src/contract';

/** "ok", or the code of the problem. */
export function code(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.problem.code;
}

export function sentence(result: Result<unknown>): string {
  return result.ok ? '' : result.problem.message;
}

/** @throws with the problem's sentence */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
