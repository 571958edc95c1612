/**
 * Calls `make` at the first call and returns the same result from then on. Used for Intl objects, which take milliseconds to make and are
 * mostly not needed by the first screen.
 */
export function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
