import type { Result, SlowCallOptions } from '../contract';
import { ABORTED } from './problems';

/**
 * Makes a long call of many short ones, so that the worker can answer others in between, progress can be told, and the
 * visitor can cancel.
 *
 * @param size items asked about at once
 * @param ask answers with as many results as it is given items, aligned
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
