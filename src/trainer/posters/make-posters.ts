import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { type Posters, posterFile } from '../../pack/index';
import type { Progress } from '../progress';
import { counted } from '../words';
import type { FoundPosters } from './find-posters';
import { firstLine, type Shrink } from './picture-library';

export interface MadePosters {
  /** By name in the model's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Null when no movie got a picture. */
  readonly part: Posters | null;
  /** How many files of the folder were left out, for any reason. */
  readonly leftOut: number;
  /** Sentences on them. */
  readonly notes: readonly string[];
}

/** How many unreadable pictures are named individually. */
const SHOWN = 10;

/** Makes the small pictures of the movies of a model. A picture that cannot be read is skipped. */
export async function makePosters(
  found: FoundPosters,
  movieIds: Uint32Array,
  shrink: Shrink,
  progress: Progress,
): Promise<MadePosters> {
  const columns = [...movieIds.keys()].filter((column) => found.files.has(movieIds[column]!));
  const files = new Map<string, Uint8Array>();
  const versions = new Uint32Array(movieIds.length);
  const faults = new Map<number, string>();
  const pathOf = (column: number) => found.files.get(movieIds[column]!)!;

  let done = 0;
  async function makeOne(column: number): Promise<void> {
    try {
      const picture = await shrink(pathOf(column));
      versions[column] = versionOf(picture);
      files.set(posterFile(movieIds[column]!, versions[column]), picture);
    } catch (error) {
      faults.set(column, `${pathOf(column)} cannot be read: ${firstLine(error)}. It is left out.`);
    }
    done++;
    progress.portion(done / columns.length, `${done} of ${columns.length}`);
  }

  const waiting = columns.values();
  const lines = Array.from({ length: availableParallelism() }, async () => {
    for (const column of waiting) await makeOne(column);
  });
  await Promise.all(lines);

  return {
    files,
    part: files.size > 0 ? { versions } : null,
    leftOut: found.others + found.files.size - files.size,
    notes: [...found.notes, ...strangers(found, movieIds), ...faultNotes(columns, faults)],
  };
}

/** The beginning of the picture's SHA-256; 0 means that there is none. */
function versionOf(picture: Uint8Array): number {
  return createHash('sha256').update(picture).digest().readUInt32BE(0) || 1;
}

function strangers({ files }: FoundPosters, movieIds: Uint32Array): string[] {
  const known = new Set(movieIds);
  const paths = [...files].filter(([movieId]) => !known.has(movieId)).map(([, path]) => path);
  if (paths.length === 0) return [];
  return [
    `${counted(paths.length, 'picture')} of movies that the model does not hold: left out. The first: ${paths[0]}.`,
  ];
}

function faultNotes(columns: readonly number[], faults: ReadonlyMap<number, string>): string[] {
  const notes = columns.flatMap((column) => faults.get(column) ?? []);
  const hidden = notes.length - SHOWN;
  if (hidden <= 0) return notes;
  return [...notes.slice(0, SHOWN), `${counted(hidden, 'more picture')} cannot be read.`];
}
