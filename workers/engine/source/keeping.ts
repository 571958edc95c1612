import type { Keeping } from '../../../src/contract';

/**
 * Tracks whether the browser allows the files of a model to be kept on the device. Once it has refused, nothing more is tried, and the
 * load continues in memory.
 */
export class KeepingState {
  #keeping: Keeping = 'pending';

  get keeping(): Keeping {
    return this.#keeping;
  }

  get isPending(): boolean {
    return this.#keeping === 'pending';
  }

  /** Runs some work with the cache; null if the browser refuses, or has refused before. */
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
