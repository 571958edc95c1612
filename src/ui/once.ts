/** Calls `make` when first asked, and keeps what it gave: what Intl makes takes milliseconds, and the first screen needs little of it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
