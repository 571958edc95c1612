import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import { TrainerError } from '../errors';
import { isOfDisk } from './disk';

/**
 * Unpacks the entries of `archive` whose file names are `wanted`, or `welcome` where they are there, into `folder`, whatever folder of the archive they
 * are in: no path of the archive is followed. Streamed, one after another. Lengths are checked, contents are not: the
 * archive's own checksum is for the caller to check.
 *
 * @throws TrainerError when there is no room, or the archive is damaged or lacks one of `wanted`.
 */
export async function unzip(
  archive: string,
  folder: string,
  wanted: readonly string[],
  welcome: readonly string[] = [],
): Promise<void> {
  const missing = new Set(wanted);
  const left = new Set([...wanted, ...welcome]);
  try {
    const zip = await openPromise(archive, { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      const name = basename(entry.fileName);
      if (!left.delete(name)) continue;
      missing.delete(name);
      const contents = await zip.openReadStreamPromise(entry);
      await pipeline(contents, createWriteStream(join(folder, name)));
    }
  } catch (error) {
    throw new TrainerError(
      isOfDisk(error)
        ? `${folder} could not be written: ${error.message}.`
        : `${archive} cannot be unpacked (${(error as Error).message}). Remove it and run the command again.`,
    );
  }
  if (missing.size > 0) {
    throw new TrainerError(`${archive} holds no ${[...missing].join(' and no ')}.`);
  }
}
