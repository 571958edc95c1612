/** Letters, digits, the padding before a key, and one class for every other character. */
const ALPHABET = 38;
const OTHER = 37;

function classOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 48 && code <= 57) return code - 21;
  return OTHER;
}

/**
 * Finds the keys that share most character n-grams with a pattern: the few that are worth a real comparison.
 * Keys are folded and padded at the start, so that a shared beginning counts more.
 */
export class GramIndex {
  readonly #keys: readonly string[];
  readonly #size: number;
  /** Gram g holds entries starts[g] to starts[g + 1] - 1. */
  readonly #starts: Uint32Array;
  readonly #entries: Uint32Array;
  readonly #shared: Uint8Array;

  /** `size` is the n of the n-grams, 2 or 3. */
  constructor(keys: readonly string[], size: 2 | 3) {
    this.#keys = keys;
    this.#size = size;
    this.#shared = new Uint8Array(keys.length);
    this.#starts = new Uint32Array(ALPHABET ** size + 1);
    const starts = this.#starts;
    for (const key of keys) this.#forEachGram(key, (gram) => starts[gram + 1]++);
    for (let gram = 1; gram < starts.length; gram++) starts[gram] += starts[gram - 1];
    this.#entries = new Uint32Array(starts[starts.length - 1]);
    const next = starts.slice();
    keys.forEach((key, entry) => {
      this.#forEachGram(key, (gram) => {
        this.#entries[next[gram]++] = entry;
      });
    });
  }

  /** At most `limit` keys (by number), most shared n-grams first, less the letters that the key has too many; ties by lower number. */
  nearest(pattern: string, limit: number): number[] {
    const shared = this.#shared;
    const touched: number[] = [];
    this.#forEachGram(pattern, (gram) => {
      for (let i = this.#starts[gram]; i < this.#starts[gram + 1]; i++) {
        const key = this.#entries[i];
        if (shared[key]++ === 0) touched.push(key);
      }
    });
    const needed = Math.max(2, Math.floor(pattern.length / 4));
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

  #forEachGram(text: string, visit: (gram: number) => void): void {
    const modulus = ALPHABET ** this.#size;
    let gram = 0;
    // 200 keeps the shared counts inside a byte.
    const length = Math.min(text.length, 200);
    for (let i = 0; i < length; i++) {
      gram = (gram * ALPHABET + classOf(text.charCodeAt(i))) % modulus;
      visit(gram);
    }
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
