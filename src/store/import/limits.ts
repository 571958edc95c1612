import { UnreadableFile } from './problem';

const MEGABYTE = 1_000_000;
/** Most bytes of a file as given. */
export const MAX_FILE_BYTES = 25 * MEGABYTE;
/** Most files in an archive. */
export const MAX_MEMBERS = 1000;
/** Most bytes of all files of an archive, unpacked. */
export const MAX_UNPACKED_BYTES = 60 * MEGABYTE;

/** @throws UnreadableFile */
export function checkFileSize(file: string, bytes: number): void {
  if (bytes > MAX_FILE_BYTES) {
    throw new UnreadableFile(
      `${file} has ${megabytes(bytes)}; at most ${megabytes(MAX_FILE_BYTES)} can be read. Split it and add the pieces.`,
    );
  }
}

/** "25 MB", "25.1 MB": never rounded down to the limit it exceeds. */
export function megabytes(bytes: number): string {
  return `${(Math.ceil((bytes / MEGABYTE) * 10) / 10).toLocaleString('en')} MB`;
}
