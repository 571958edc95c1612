import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RatingRows } from '../../pack/index';

/** Writes rating rows into the files that rating_rows.py reads. */
export async function writeRows(folder: string, name: string, rows: RatingRows): Promise<void> {
  for (const part of ['starts', 'movies', 'codes'] as const) {
    await writeFile(join(folder, `${name}.${part}`), rows[part]);
  }
}
