import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import { TrainerError } from '../errors';
import { isOfDisk } from './disk';

/**
 * Unpacks the files `wanted`, and those `welcome` that the archive has, from `archive` into `folder`. Only file names count: the
 * archive's own folders are ignored, so none of its paths is followed. Files are streamed one after another. Their lengths are checked
 * but not their contents: the caller has to check the archive's checksum.
 *
 * @throws TrainerError when there is no space, or the archive is damaged or lacks one of `wanted`.
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
