/** The words of all titles: which films have each, and which words each title has. Films are numbers from 0. */
export class Vocabulary {
  /** Sorted, so that the words with a common beginning are a range. */
  readonly words: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  /** Word w is in films postings[w's start] up to the next start, ascending, each once. */
  readonly #postingStarts: Uint32Array;
  readonly #postings: Uint32Array;
  /** Word numbers of all texts in order; text t holds slots textStarts[t] up to the next start. */
  readonly slots: Uint32Array;
  readonly textStarts: Uint32Array;
  /** Film f has texts filmStarts[f] up to the next start. */
  readonly filmStarts: Uint32Array;

  /** `textsOfFilms` has one entry a film: the words of each of its titles. */
  constructor(textsOfFilms: readonly (readonly (readonly string[])[])[]) {
    this.words = [...new Set(textsOfFilms.flat(2))].sort();
    this.#numbers = new Map(this.words.map((word, number) => [word, number]));
    const texts = textsOfFilms.flat();
    this.filmStarts = startsOf(textsOfFilms.map((texts) => texts.length));
    this.textStarts = startsOf(texts.map((words) => words.length));
    this.slots = Uint32Array.from(texts.flat(), (word) => this.#numbers.get(word)!);

    const last = new Int32Array(this.words.length).fill(-1);
    const counts = new Uint32Array(this.words.length);
    this.#forEachPosting(last, (word) => counts[word]++);
    this.#postingStarts = startsOf(counts);
    this.#postings = new Uint32Array(this.#postingStarts[counts.length]);
    const next = this.#postingStarts.slice();
    this.#forEachPosting(last.fill(-1), (word, film) => {
      this.#postings[next[word]++] = film;
    });
  }

  get films(): number {
    return this.filmStarts.length - 1;
  }

  /** The word's number; -1 when no title has it. */
  numberOf(word: string): number {
    return this.#numbers.get(word) ?? -1;
  }

  /** The films that have the word, ascending: a view, not a copy. */
  filmsWith(word: number): Uint32Array {
    return this.#postings.subarray(this.#postingStarts[word], this.#postingStarts[word + 1]);
  }

  /** Numbers from (inclusive) and to (exclusive) of the words that begin with `prefix`. */
  rangeOf(prefix: string): readonly [from: number, to: number] {
    // No folded word holds a character above this one.
    return [this.#firstFrom(prefix), this.#firstFrom(`${prefix}\uffff`)];
  }

  #firstFrom(text: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.words[middle] < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Visits each word of each film once; `last` is -1 for each word. */
  #forEachPosting(last: Int32Array, visit: (word: number, film: number) => void): void {
    for (let film = 0; film < this.films; film++) {
      const end = this.textStarts[this.filmStarts[film + 1]];
      for (let slot = this.textStarts[this.filmStarts[film]]; slot < end; slot++) {
        const word = this.slots[slot];
        if (last[word] === film) continue;
        last[word] = film;
        visit(word, film);
      }
    }
  }
}

function startsOf(counts: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i] + counts[i];
  return starts;
}
