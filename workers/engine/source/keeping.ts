import type { Keeping } from '../../../src/contract';

/**
 * Whether the browser lets the files of a model be kept on the device. Once it has refused, nothing more is tried, and the load
 * continues in memory.
 */
export class KeepingState {
  #keeping: Keeping = 'pending';

  get keeping(): Keeping {
    return this.#keeping;
  }

  get isPending(): boolean {
    return this.#keeping === 'pending';
  }

  /** Does some work with the cache; null when the browser refuses, or when nothing is to be kept any more. */
  async attempt<T>(work: () => Promise<T>): Promise<T | null> {
    if (!this.isPending) return null;
    try {
      return await work();
    } catch (error) {
      const isQuota = error instanceof Error && error.name === 'QuotaExceededError';
      this.settle(isQuota ? 'no-room' : 'unavailable');
      return null;
    }
  }

  /** Has no effect once it has been settled. */
  settle(keeping: Exclude<Keeping, 'pending'>): void {
    if (this.isPending) this.#keeping = keeping;
  }
}
