// Unchecked indices: the starts of movies, titles and words have one more entry, the end of the last.
import type { MovieRank } from './candidates';

/** The words of a title: slots `from` (inclusive) to `to` (exclusive) of the vocabulary. */
export interface TitleSlots {
  readonly from: number;
  readonly to: number;
}

/** Collects the words of titles, movie by movie in the order of MovieRank. */
export class VocabularyBuilder {
  /** Number of each word, in order of first occurrence. */
  readonly #numbers = new Map<string, number>();
  readonly #slots: number[] = [];
  readonly #titleStarts: number[] = [0];
  readonly #movieStarts: number[] = [0];

  /** Adds the next movie with the words of each of its titles. */
  add(titles: readonly (readonly string[])[]): void {
    for (const words of titles) {
      for (const word of words) {
        const number = this.#numbers.get(word) ?? this.#numbers.size;
        if (number === this.#numbers.size) this.#numbers.set(word, number);
        this.#slots.push(number);
      }
      this.#titleStarts.push(this.#slots.length);
    }
    this.#movieStarts.push(this.#titleStarts.length - 1);
  }

  /** The vocabulary of the movies added; the builder must not be used again. */
  build(): Vocabulary {
    const unsorted = [...this.#numbers.keys()];
    const words = unsorted.slice().sort();
    words.forEach((word, number) => {
      this.#numbers.set(word, number);
    });
    const renumbered = unsorted.map((word) => this.#numbers.get(word)!);
    return new Vocabulary(
      words,
      this.#numbers,
      Uint32Array.from(this.#slots.map((number) => renumbered[number])),
      Uint32Array.from(this.#titleStarts),
      Uint32Array.from(this.#movieStarts),
    );
  }
}

/** The words of all titles: which movies have each, and which words each title has. */
export class Vocabulary {
  /** Sorted, so that the words with a common beginning are a range. A word's number is its place here. */
  readonly words: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  /** Word numbers of all titles in order. Title t holds slots titleStarts[t] up to the next start. */
  readonly slots: Uint32Array;
  readonly #titleStarts: Uint32Array;
  /** Movie m has titles movieStarts[m] up to the next start. */
  readonly #movieStarts: Uint32Array;
  /** Word w is in movies postings[postingStarts[w]] up to the next start, ascending, each once. */
  readonly #postingStarts: Uint32Array;
  readonly #postings: Uint32Array;

  constructor(
    words: readonly string[],
    numbers: ReadonlyMap<string, number>,
    slots: Uint32Array,
    titleStarts: Uint32Array,
    movieStarts: Uint32Array,
  ) {
    this.words = words;
    this.#numbers = numbers;
    this.slots = slots;
    this.#titleStarts = titleStarts;
    this.#movieStarts = movieStarts;

    const starts = new Uint32Array(words.length + 1);
    this.#forEachPosting((word) => {
      starts[word + 1]++;
    });
    for (let word = 0; word < words.length; word++) starts[word + 1] += starts[word];
    this.#postingStarts = starts;
    this.#postings = new Uint32Array(starts[words.length]);
    const next = starts.slice();
    this.#forEachPosting((word, movie) => {
      this.#postings[next[word]++] = movie;
    });
  }

  /** Number of movies. */
  get movies(): number {
    return this.#movieStarts.length - 1;
  }

  wordAt(slot: number): string {
    return this.words[this.slots[slot]];
  }

  /** Number of letters in the words of these slots; 0 when `to` is not after `from`. */
  lettersIn({ from, to }: TitleSlots): number {
    let letters = 0;
    for (let slot = from; slot < to; slot++) letters += this.wordAt(slot).length;
    return letters;
  }

  /** The words of each title of a movie. */
  titlesOf(movie: MovieRank): TitleSlots[] {
    const titles: TitleSlots[] = [];
    for (let title = this.#movieStarts[movie]; title < this.#movieStarts[movie + 1]; title++) {
      titles.push({ from: this.#titleStarts[title], to: this.#titleStarts[title + 1] });
    }
    return titles;
  }

  /** The words of all titles of a movie together. */
  slotsOf(movie: MovieRank): TitleSlots {
    return {
      from: this.#titleStarts[this.#movieStarts[movie]],
      to: this.#titleStarts[this.#movieStarts[movie + 1]],
    };
  }

  /** The word's number; -1 when no title has it. */
  numberOf(word: string): number {
    return this.#numbers.get(word) ?? -1;
  }

  /** The ranks of the movies that have the word, ascending: a view, not a copy. */
  moviesWith(word: number): Uint32Array {
    return this.#postings.subarray(this.#postingStarts[word], this.#postingStarts[word + 1]);
  }

  /** Numbers from (inclusive) and to (exclusive) of the words that begin with `prefix`. */
  rangeOf(prefix: string): readonly [from: number, to: number] {
    return prefixRange(this.words, prefix);
  }

  /** Visits each word of each movie once, movies ascending. */
  #forEachPosting(visit: (word: number, movie: number) => void): void {
    const last = new Int32Array(this.words.length).fill(-1);
    for (let movie = 0; movie < this.movies; movie++) {
      const { from, to } = this.slotsOf(movie as MovieRank);
      for (let slot = from; slot < to; slot++) {
        const word = this.slots[slot];
        if (last[word] === movie) continue;
        last[word] = movie;
        visit(word, movie);
      }
    }
  }
}

/** From (inclusive) and to (exclusive) of the texts in a sorted list that begin with `prefix`. */
export function prefixRange(
  sorted: readonly string[],
  prefix: string,
): readonly [from: number, to: number] {
  // No folded word contains a character above this one.
  return [firstFrom(sorted, prefix), firstFrom(sorted, `${prefix}\uffff`)];
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
