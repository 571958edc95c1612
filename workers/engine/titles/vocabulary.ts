/** Collects the words of titles, film by film. */
export class VocabularyBuilder {
  /** Words by the order in which they were met. */
  readonly #numbers = new Map<string, number>();
  readonly #slots: number[] = [];
  readonly #textStarts: number[] = [0];
  readonly #filmStarts: number[] = [0];

  /** Adds the next film with the words of each of its titles. */
  add(texts: readonly (readonly string[])[]): void {
    for (const words of texts) {
      for (const word of words) {
        const number = this.#numbers.get(word) ?? this.#numbers.size;
        if (number === this.#numbers.size) this.#numbers.set(word, number);
        this.#slots.push(number);
      }
      this.#textStarts.push(this.#slots.length);
    }
    this.#filmStarts.push(this.#textStarts.length - 1);
  }

  /** The vocabulary of the films added; the builder must not be used again. */
  build(): Vocabulary {
    const met = [...this.#numbers.keys()];
    const words = met.slice().sort();
    words.forEach((word, number) => {
      this.#numbers.set(word, number);
    });
    const renumbered = met.map((word) => this.#numbers.get(word)!);
    return new Vocabulary(
      words,
      this.#numbers,
      Uint32Array.from(this.#slots.map((number) => renumbered[number])),
      Uint32Array.from(this.#textStarts),
      Uint32Array.from(this.#filmStarts),
    );
  }
}

/** The words of all titles: which films have each, and which words each title has. Films are numbers from 0. */
export class Vocabulary {
  /** Sorted, so that the words with a common beginning are a range. */
  readonly words: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  /** Word numbers of all texts in order; text t holds slots textStarts[t] up to the next start. */
  readonly slots: Uint32Array;
  readonly textStarts: Uint32Array;
  /** Film f has texts filmStarts[f] up to the next start. */
  readonly filmStarts: Uint32Array;
  /** Word w is in films postings[w's start] up to the next start, ascending, each once. */
  readonly #postingStarts: Uint32Array;
  readonly #postings: Uint32Array;

  constructor(
    words: readonly string[],
    numbers: ReadonlyMap<string, number>,
    slots: Uint32Array,
    textStarts: Uint32Array,
    filmStarts: Uint32Array,
  ) {
    this.words = words;
    this.#numbers = numbers;
    this.slots = slots;
    this.textStarts = textStarts;
    this.filmStarts = filmStarts;

    const starts = new Uint32Array(words.length + 1);
    this.#forEachPosting((word) => {
      starts[word + 1]++;
    });
    for (let word = 0; word < words.length; word++) starts[word + 1] += starts[word];
    this.#postingStarts = starts;
    this.#postings = new Uint32Array(starts[words.length]);
    const next = starts.slice();
    this.#forEachPosting((word, film) => {
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
    return [firstFrom(this.words, prefix), firstFrom(this.words, `${prefix}\uffff`)];
  }

  /** Visits each word of each film once, films ascending. */
  #forEachPosting(visit: (word: number, film: number) => void): void {
    const last = new Int32Array(this.words.length).fill(-1);
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

/** The place of the first text that does not sort before `text`. */
function firstFrom(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
