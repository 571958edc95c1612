import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RatingRows } from '../../pack/index';
import { TrainerError } from '../../trainer/errors';
import type { Neighbours } from './agreement';
import type { Profile } from './profiles';
import { writeRows } from './write-rows';

/**
 * Searches the neighbours of each profile with FAISS, for each k.
 * @param python path of a Python that has FAISS.
 * @param movies number of columns.
 * @throws TrainerError with what Python wrote.
 */
export async function searchWithFaiss(
  python: string,
  rows: RatingRows,
  movies: number,
  profiles: readonly Profile[],
  ks: readonly number[],
): Promise<Neighbours[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'matinee-faiss-'));
  try {
    const sizes = { users: rows.starts.length - 1, movies, profiles: profiles.length, ks };
    await writeFile(join(folder, 'sizes.json'), JSON.stringify(sizes));
    await writeRows(folder, 'users', rows);
    await writeRows(folder, 'profiles', rowsOf(profiles));
    const script = fileURLToPath(new URL('index_flat_ip.py', import.meta.url));
    const { status, stdout, stderr } = spawnSync(python, [script, folder], { encoding: 'utf8' });
    if (status !== 0) throw new TrainerError(`${script} failed.\n${stderr}`);
    console.log(`faiss: version ${stdout.trim()}, ${sizes.users} users x ${movies} movies`);
    return await Promise.all(
      ks.map(async (k) => {
        const ids = Array.from(new BigInt64Array(await readArray(folder, `${k}.ids`)), Number);
        const scores = new Float32Array(await readArray(folder, `${k}.scores`));
        return profiles.map((_, i) => ({
          ids: ids.slice(i * k, (i + 1) * k),
          scores: scores.subarray(i * k, (i + 1) * k),
        }));
      }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

function rowsOf(profiles: readonly Profile[]): RatingRows {
  const starts = new Uint32Array(profiles.length + 1);
  profiles.forEach(({ movies }, i) => {
    starts[i + 1] = starts[i]! + movies.length;
  });
  return {
    starts,
    movies: Uint16Array.from(profiles.flatMap(({ movies }) => movies)),
    codes: Uint8Array.from(profiles.flatMap(({ codes }) => codes)),
  };
}

async function readArray(folder: string, name: string): Promise<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = await readFile(join(folder, name));
  return (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength);
}
