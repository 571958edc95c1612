import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TrainerError } from '../errors';
import { counted } from '../words';

export interface FoundPosters {
  /** Paths of the pictures by movieId. */
  readonly files: ReadonlyMap<number, string>;
  /** How many other files there are; hidden ones do not count. */
  readonly others: number;
  /** Sentences about them. */
  readonly notes: readonly string[];
}

const POSTER = /^(\d+)\.(?:jpe?g|png|webp|avif)$/i;
const HIGHEST_ID = 2 ** 32 - 1;
const NAMES = 'MOVIEID.jpg, .png, .webp or .avif, as 2571.jpg';

/**
 * Finds the pictures in a folder by file name alone; none is opened.
 *
 * @throws TrainerError if there is none, or if there are two of one movie.
 */
export function findPosters(folder: string): FoundPosters {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new TrainerError(
      `${folder} is no folder. Name the folder of the pictures with --posters.`,
    );
  }
  const files = new Map<number, string>();
  const others: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort(byName)) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const movieId = entry.isDirectory() ? null : movieIdOf(entry.name);
    if (movieId === null) {
      others.push(path);
      continue;
    }
    const twin = files.get(movieId);
    if (twin !== undefined) {
      throw new TrainerError(
        `${twin} and ${path} are both pictures of movie ${movieId}. Keep one of them.`,
      );
    }
    files.set(movieId, path);
  }
  if (files.size === 0) {
    throw new TrainerError(`${folder} holds no picture named ${NAMES}.`);
  }
  const notes =
    others.length === 0
      ? []
      : [
          `${counted(others.length, 'file')} in ${folder} not named ${NAMES}: left out. The first: ${others[0]}.`,
        ];
  return { files, others: others.length, notes };
}

function movieIdOf(name: string): number | null {
  const digits = POSTER.exec(name)?.[1];
  return digits !== undefined && Number(digits) <= HIGHEST_ID ? Number(digits) : null;
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}
