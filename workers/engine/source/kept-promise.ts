/**
 * Calls `start` at the first call and returns the same promise from then on. A promise that rejects is dropped, so that the next call
 * tries again.
 */
export function keptPromise<T>(start: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  return () => {
    kept ??= start().catch((error) => {
      kept = null;
      throw error;
    });
    return kept;
  };
}
