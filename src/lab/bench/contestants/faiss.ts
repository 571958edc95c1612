import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { RatingRows } from '../../../pack/index';
import { TrainerError } from '../../../trainer/errors';
import type { Neighbours } from '../../faiss/agreement';
import { writeRows } from '../../faiss/write-rows';
import type { BatchResult, Contestant } from '../contestant';
import { NAMES } from '../names';
import type { SearchQuery } from '../queries';

const SCRIPT = fileURLToPath(new URL('../../faiss/timed_searches.py', import.meta.url));

/** FAISS in a separate process, which times each search itself. `close` ends the process. */
export class FaissContestant implements Contestant<SearchQuery, Neighbours> {
  readonly name = NAMES.faiss;
  readonly #process: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #errors: string[] = [];
  #version = '';

  private constructor(process: ChildProcess) {
    this.#process = process;
    this.#lines = createInterface({ input: process.stdout! })[Symbol.asyncIterator]();
    process.stderr!.on('data', (text) => this.#errors.push(String(text)));
  }

  /**
   * Starts FAISS and fills its index.
   *
   * @param python path of a Python that has FAISS
   * @param columns number of movies
   * @throws TrainerError with what Python wrote
   */
  static async start(python: string, rows: RatingRows, columns: number): Promise<FaissContestant> {
    const folder = await mkdtemp(join(tmpdir(), 'matinee-faiss-'));
    try {
      const sizes = { users: rows.starts.length - 1, movies: columns };
      await writeFile(join(folder, 'sizes.json'), JSON.stringify(sizes));
      await writeRows(folder, 'users', rows);
      const faiss = new FaissContestant(spawn(python, [SCRIPT, folder]));
      faiss.#version = (await faiss.#read<{ version: string }>()).version;
      return faiss;
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  get version(): string {
    return this.#version;
  }

  async run(queries: readonly SearchQuery[]): Promise<BatchResult<Neighbours>> {
    this.#process.stdin!.write(`${JSON.stringify(queries)}\n`);
    return this.#read();
  }

  close(): void {
    this.#process.stdin!.end();
  }

  async #read<T>(): Promise<T> {
    const line = await this.#lines.next();
    if (line.done) throw new TrainerError(`${SCRIPT} failed.\n${this.#errors.join('')}`);
    return JSON.parse(line.value) as T;
  }
}
