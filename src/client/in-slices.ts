import type { Result, SlowCallOptions } from '../contract';
import { ABORTED } from './problems';

/**
 * Splits a long call into many short ones, so that the worker can answer other calls in between, progress can be reported, and the
 * visitor can cancel.
 *
 * @param size items per short call
 * @param ask returns one result per item, aligned
 */
export function inSlices<Item, T>(
  size: number,
  ask: (items: readonly Item[]) => Promise<Result<readonly T[]>>,
): (items: readonly Item[], options?: SlowCallOptions) => Promise<Result<readonly T[]>> {
  return async (items, { signal, onProgress } = {}) => {
    const results: T[] = [];
    for (let start = 0; start < items.length; start += size) {
      if (signal?.aborted) return ABORTED;
      const answer = await ask(items.slice(start, start + size));
      if (signal?.aborted) return ABORTED;
      if (!answer.ok) return answer;
      results.push(...answer.value);
      onProgress?.(results.length, items.length);
    }
    return { ok: true, value: results };
  };
}
