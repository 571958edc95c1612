/** A separate localStorage. */
export function localStorageOf(content: Readonly<Record<string, string>> = {}): Storage {
  const words = new Map(Object.entries(content));
  return {
    get length() {
      return words.size;
    },
    key: (i) => [...words.keys()][i] ?? null,
    getItem: (key) => words.get(key) ?? null,
    setItem: (key, word) => void words.set(key, word),
    removeItem: (key) => void words.delete(key),
    clear: () => words.clear(),
  };
}
