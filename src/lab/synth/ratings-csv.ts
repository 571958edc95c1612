import type { Person } from './people';
import type { Stars } from './stars';

const HEADER = 'userId,movieId,rating,timestamp\n';
/** Longest line: two ids of 10 digits, "4.5", a time of 10 digits, three commas, a line end. */
const LONGEST_LINE = 40;
const BLOCK = 1 << 22;

const COMMA = 44;
const LINE_END = 10;
const ZERO = 48;

/** Formats ratings.csv straight into blocks of bytes, because strings would take minutes at full size. */
export class RatingsCsv {
  readonly #stars: Stars;
  readonly #movieIds: readonly Uint8Array[];
  readonly #write: (block: Uint8Array) => Promise<void>;
  #block = new Uint8Array(BLOCK);
  #length = 0;

  /** @param write called with each block, which it may keep. */
  constructor(movieIds: Uint32Array, stars: Stars, write: (block: Uint8Array) => Promise<void>) {
    this.#stars = stars;
    this.#movieIds = Array.from(movieIds, (movieId) => Buffer.from(`${movieId},`));
    this.#write = write;
    this.#append(Buffer.from(HEADER));
  }

  async add(userId: number, { count, movies, liking, times }: Person): Promise<void> {
    const user = Buffer.from(`${userId},`);
    for (let at = 0; at < count; at++) {
      if (this.#length + LONGEST_LINE > BLOCK) await this.flush();
      this.#append(user);
      this.#append(this.#movieIds[movies[at]!]!);
      this.#appendStars(this.#stars.halfStars(liking[at]!));
      this.#appendTime(times[at]!);
    }
  }

  /** Writes the rest. */
  async flush(): Promise<void> {
    const full = this.#block.subarray(0, this.#length);
    this.#block = new Uint8Array(BLOCK);
    this.#length = 0;
    await this.#write(full);
  }

  #append(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i++) this.#block[this.#length++] = bytes[i]!;
  }

  #appendStars(halfStars: number): void {
    this.#block[this.#length++] = ZERO + (halfStars >> 1);
    this.#block[this.#length++] = 46;
    this.#block[this.#length++] = halfStars % 2 === 0 ? ZERO : ZERO + 5;
    this.#block[this.#length++] = COMMA;
  }

  #appendTime(time: number): void {
    const digits = time < 1_000_000_000 ? 9 : 10;
    let rest = time;
    for (let i = digits - 1; i >= 0; i--) {
      const tenth = Math.floor(rest / 10);
      this.#block[this.#length + i] = ZERO + rest - tenth * 10;
      rest = tenth;
    }
    this.#length += digits;
    this.#block[this.#length++] = LINE_END;
  }
}
