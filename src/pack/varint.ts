import { outOfRange } from './errors';

/** A byte buffer that grows as numbers are appended. */
export class VarintWriter {
  private bytes = new Uint8Array(1024);
  private length = 0;

  /** @param value a whole number, 0 to 2^35 - 1. */
  unsigned(value: number): void {
    if (this.length + 5 > this.bytes.length) this.grow();
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.bytes[this.length++] = rest;
  }

  /** @param value a whole number, -2^34 to 2^34 - 1. */
  signed(value: number): void {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads the varints of one section and never beyond it. */
export class VarintReader {
  private position = 0;

  /**
   * @param what the part, as a sentence starts with it: "The ratings part".
   * @param section as a clause names it: "user ids".
   */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly what: string,
    private readonly section: string,
  ) {}

  /** @throws PackError pack-range if the section has ended or the number has more than 5 bytes. */
  unsigned(): number {
    let value = 0;
    let scale = 1;
    for (let count = 0; count < 5; count++) {
      if (this.position >= this.bytes.length) {
        throw outOfRange(
          this.what,
          `its ${this.section} end after ${this.position} bytes, too early`,
        );
      }
      const byte = this.bytes[this.position++]!;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
    throw outOfRange(
      this.what,
      `a number of its ${this.section}, before byte ${this.position}, is longer than 5 bytes`,
    );
  }

  signed(): number {
    const value = this.unsigned();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** @throws PackError pack-range unless the section is used up. */
  finish(): void {
    const left = this.bytes.length - this.position;
    if (left > 0) throw outOfRange(this.what, `its ${this.section} have ${left} bytes left over`);
  }
}
