// Unchecked indices: the counts of each n-gram become its start, so entries stay within the arrays.
/** Number of character classes: one for the end of a text, one for each letter and digit, and one for all other ASCII characters. */
export const ALPHABET = 38;
const OTHER = 37;

/** Class of each ASCII character. */
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return code - 96;
  return code >= 48 && code <= 57 ? code - 21 : OTHER;
});

/** The class of the character at `place`; 0 past the end. Letters of other scripts are spread over the classes from 1 on. */
export function classAt(text: string, place: number): number {
  if (place >= text.length) return 0;
  const code = text.charCodeAt(place);
  return code < 128 ? CLASSES[code] : 1 + (code % OTHER);
}

/** Longer texts are compared by their beginning only, so that counts of shared n-grams fit into a byte. */
const LONGEST = 200;

/**
 * Finds the keys that share most character n-grams with a pattern: the few that are worth comparing letter by letter.
 * Keys are folded and padded at the start, so that a shared beginning counts more.
 */
export class GramIndex {
  readonly #keys: readonly string[];
  readonly #size: number;
  /** Gram g holds entries starts[g] to starts[g + 1] - 1. */
  readonly #starts: Uint32Array;
  readonly #entries: Uint32Array;
  readonly #shared: Uint8Array;
  readonly #grams = new Uint32Array(LONGEST);

  /** `size` is the n of the n-grams. Pairs count in either order, so that two swapped letters still share one. */
  constructor(keys: readonly string[], size: 2 | 3) {
    this.#keys = keys;
    this.#size = size;
    this.#shared = new Uint8Array(keys.length);
    const starts = new Uint32Array(ALPHABET ** size + 1);
    for (const key of keys) {
      const count = this.#gramsOf(key);
      for (let i = 0; i < count; i++) starts[this.#grams[i] + 1]++;
    }
    for (let gram = 1; gram < starts.length; gram++) starts[gram] += starts[gram - 1];
    this.#starts = starts;
    this.#entries = new Uint32Array(starts[starts.length - 1]);
    const next = starts.slice();
    for (let key = 0; key < keys.length; key++) {
      const count = this.#gramsOf(keys[key]);
      for (let i = 0; i < count; i++) this.#entries[next[this.#grams[i]]++] = key;
    }
  }

  /** At most `limit` keys (by number), by falling number of shared n-grams minus the key's excess letters, ties by lower number. */
  nearest(pattern: string, limit: number): number[] {
    const shared = this.#shared;
    const touched: number[] = [];
    const count = this.#gramsOf(pattern);
    for (let at = 0; at < count; at++) {
      const gram = this.#grams[at];
      if (this.#grams.indexOf(gram) < at) continue;
      for (let i = this.#starts[gram]; i < this.#starts[gram + 1]; i++) {
        const key = this.#entries[i];
        if (shared[key]++ === 0) touched.push(key);
      }
    }
    const needed = Math.max(2, Math.floor(count / 4));
    const worth: number[] = [];
    const found: number[] = [];
    for (const key of touched) {
      if (shared[key] >= needed) {
        const excess = Math.max(0, this.#keys[key].length - pattern.length);
        insert(found, worth, key, shared[key] - 0.1 * excess, limit);
      }
      shared[key] = 0;
    }
    return found;
  }

  /** Fills `#grams` with the text's n-grams and returns their number. */
  #gramsOf(text: string): number {
    const count = Math.min(text.length, LONGEST);
    let before = 0;
    let last = 0;
    for (let i = 0; i < count; i++) {
      const next = classAt(text, i);
      if (this.#size === 3) this.#grams[i] = (before * ALPHABET + last) * ALPHABET + next;
      else this.#grams[i] = Math.min(last, next) * ALPHABET + Math.max(last, next);
      before = last;
      last = next;
    }
    return count;
  }
}

/** Keeps `found` sorted by falling worth, ties by lower key, at most `limit` long. */
function insert(found: number[], worth: number[], key: number, value: number, limit: number): void {
  let at = found.length;
  while (at > 0 && (worth[at - 1] < value || (worth[at - 1] === value && found[at - 1] > key)))
    at--;
  if (at >= limit) return;
  found.splice(at, 0, key);
  worth.splice(at, 0, value);
  if (found.length > limit) {
    found.pop();
    worth.pop();
  }
}
