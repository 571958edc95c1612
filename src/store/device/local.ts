/**
 * A word kept in localStorage for one site: for what the first request waits for, or what is of no weight. A word that
 * was kept before names carried the site's path goes to the site that reads it first.
 */
export function localWord(site: string, name: string, oldName?: string) {
  const key = `matinee ${name} ${site}`;
  return {
    /** Null when nothing is kept, or the browser refuses to tell. */
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
    /** Where the browser keeps nothing, the word is forgotten. */
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
