// Unchecked indices: all indices are of movies below the matrix's size, so entry() is within its floats.
import { entry, type Layout, TILE_SIDE } from './layout';

/**
 * A symmetric matrix in the solver's shared memory: f32, the lower triangle in tiles. Columns past the last movie are padding: zero, and
 * one on the diagonal once the diagonal is set.
 */
export class SymmetricMatrix {
  constructor(
    private readonly movies: number,
    private readonly memory: WebAssembly.Memory,
    private readonly layout: Layout,
    /** Byte offset in the memory. */
    readonly at: number,
  ) {}

  /** A view of the tiles; entry (i, j) is at index `entry(i, j)`. */
  floats(): Float32Array {
    const { tileRows, rowBytes } = this.layout;
    return new Float32Array(this.memory.buffer, this.at, (rowBytes * (tileRows + 1)) / 8);
  }

  copyFrom(other: SymmetricMatrix): void {
    this.floats().set(other.floats());
  }

  diagonal(): Float64Array {
    const floats = this.floats();
    return Float64Array.from({ length: this.movies }, (_, i) => floats[entry(i, i)]);
  }

  setDiagonal(diagonal: ArrayLike<number>): void {
    const floats = this.floats();
    for (let i = 0; i < this.layout.tileRows * TILE_SIDE; i++) {
      floats[entry(i, i)] = i < this.movies ? diagonal[i] : 1;
    }
  }

  /** Copies row i into `out`, one entry per movie. */
  readRow(i: number, out: Float32Array): void {
    const floats = this.floats();
    this.eachStretch(i, (at, from, to) => {
      out.set(floats.subarray(at, at + to - from), from);
    });
    // The rest of the row is a column of the rows below.
    for (let j = i + 1; j < this.movies; ) {
      const end = Math.min(j - (j % TILE_SIDE) + TILE_SIDE, this.movies);
      for (let at = entry(j, i); j < end; j++, at += TILE_SIDE) out[j] = floats[at];
    }
  }

  /** Adds factor · a aᵀ. */
  addOuter(a: Float64Array, factor: number): void {
    const floats = this.floats();
    for (let i = 0; i < this.movies; i++) {
      const f = factor * a[i];
      this.eachStretch(i, (at, from, to) => {
        for (let j = from; j < to; j++) floats[at + j - from] += f * a[j];
      });
    }
    this.mirrorDiagonal();
  }

  /** The product with a vector. */
  times(vector: Float64Array): Float64Array {
    const floats = this.floats();
    const product = new Float64Array(this.movies);
    for (let i = 0; i < this.movies; i++) {
      this.eachStretch(i, (at, from, to) => {
        for (let j = from; j < to; j++) {
          const value = floats[at + j - from];
          product[i] += value * vector[j];
          if (j < i) product[j] += value * vector[i];
        }
      });
    }
    return product;
  }

  /** The diagonal of the product with another symmetric matrix. */
  productDiagonal(other: SymmetricMatrix): Float64Array {
    const mine = this.floats();
    const theirs = other.floats();
    const sums = new Float64Array(this.movies);
    for (let i = 0; i < this.movies; i++) {
      this.eachStretch(i, (at, from, to) => {
        for (let j = from; j < to; j++) {
          const product = mine[at + j - from] * theirs[at + j - from];
          sums[i] += product;
          if (j < i) sums[j] += product;
        }
      });
    }
    return sums;
  }

  /** Calls `visit` for each stretch of row i, up to the diagonal, whose entries are contiguous: (i, from) is at index `at`. */
  private eachStretch(i: number, visit: (at: number, from: number, to: number) => void): void {
    for (let from = 0; from <= i; from += TILE_SIDE) {
      visit(entry(i, from), from, Math.min(from + TILE_SIDE, i + 1));
    }
  }

  /** Copies the lower half of the diagonal tiles to the upper, as the WebAssembly code needs them. */
  mirrorDiagonal(): void {
    const floats = this.floats();
    for (let i = 0; i < this.movies; i++) {
      const tile = i - (i % TILE_SIDE);
      for (let j = tile; j < i; j++) {
        floats[entry(j, j) + (i - j)] = floats[entry(i, j)];
      }
    }
  }
}
