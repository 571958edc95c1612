/** Calls `start` when first asked, and keeps the promise; not one that rejects, so that the next call can do better. */
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
