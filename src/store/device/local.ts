/**
 * A word stored in localStorage for one site: used for values that the first request waits for, or that are unimportant. A word stored
 * under an old name without the site's path is taken over by the site that reads it first.
 */
export function localWord(site: string, name: string, oldName?: string) {
  const key = `matinee ${name} ${site}`;
  return {
    /** Null when nothing is stored, or the browser refuses. */
    read(): string | null {
      try {
        const word = localStorage.getItem(key);
        if (word !== null || oldName === undefined) return word;
        const old = localStorage.getItem(oldName);
        if (old === null) return null;
        localStorage.setItem(key, old);
        localStorage.removeItem(oldName);
        return old;
      } catch {
        return null;
      }
    },
    /** If the browser stores nothing, the word is lost. */
    write(word: string): void {
      try {
        localStorage.setItem(key, word);
      } catch {}
    },
  };
}

/** Forgets every word of the site. */
export function forgetLocalWords(site: string): void {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i));
    for (const key of keys) {
      if (key?.startsWith('matinee ') && key.endsWith(` ${site}`)) localStorage.removeItem(key);
    }
  } catch {}
}
