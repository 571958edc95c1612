import { readFile } from 'node:fs/promises';
import { compileKernel } from '../../../../workers/kernel/compile';
import type { RatingRows } from '../../../pack/index';
import type { Neighbours } from '../../faiss/agreement';
import { instantiate } from '../build/dense-scan';
import { type Contestant, localContestant } from '../contestant';
import { denseProfile, eachDenseRow } from '../dense';
import { NAMES } from '../names';
import type { SearchQuery } from '../queries';

type Scan = Awaited<ReturnType<typeof instantiate>>;

/** Numbers that the scan reads per step. */
const STEP = 16;

/** The rating rows as a dense f32 matrix in WebAssembly memory: 4 bytes per user and movie. */
export class DenseScan {
  readonly #scan: Scan;
  readonly #most: number;

  private constructor(scan: Scan, most: number) {
    this.#scan = scan;
    this.#most = most;
  }

  /**
   * @param columns number of movies
   * @param most the greatest k that will be asked for
   * @throws RangeError when the matrix does not fit into the 4 GB that WebAssembly can address
   */
  static async create(rows: RatingRows, columns: number, most: number): Promise<DenseScan> {
    await compileKernel();
    const wasm = await readFile(new URL('../build/dense-scan.wasm', import.meta.url));
    const scan = await instantiate(await WebAssembly.compile(wasm), {});
    const users = rows.starts.length - 1;
    const width = Math.ceil(columns / STEP) * STEP;
    if (4 * users * width > 2 ** 32 || !scan.reserve(users, width, most)) {
      throw new RangeError(`A dense matrix of ${users} x ${columns} floats does not fit.`);
    }
    const matrix = new Float32Array(scan.memory.buffer, scan.matrix.value, users * width);
    eachDenseRow(rows, columns, (row, user) => matrix.set(row, user * width));
    return new DenseScan(scan, most);
  }

  /** @param query dense and L2-normalised */
  search(query: Float32Array, k: number): Neighbours {
    const { memory, query: at, ids, scores, search } = this.#scan;
    if (k > this.#most) throw new RangeError(`k is ${k}; the scan was made for ${this.#most}.`);
    new Float32Array(memory.buffer, at.value, query.length).set(query);
    const found = search(k);
    return {
      ids: new Uint32Array(memory.buffer, ids.value, found).slice(),
      scores: new Float32Array(memory.buffer, scores.value, found).slice(),
    };
  }
}

/** @throws RangeError as DenseScan.create */
export async function denseScanContestant(
  rows: RatingRows,
  columns: number,
): Promise<Contestant<SearchQuery, Neighbours>> {
  const scan = await DenseScan.create(rows, columns, rows.starts.length - 1);
  return localContestant(
    NAMES.denseScan,
    ({ profile, k }) => ({ query: denseProfile(profile, columns), k }),
    ({ query, k }) => scan.search(query, k),
  );
}
