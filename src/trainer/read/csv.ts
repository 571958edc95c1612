import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { TrainerError } from '../errors';
import type { TextFile } from './data-file';
import { CSV, dialectOf, namesSeparator } from './dialect';
import { isDate } from './numbers';
import { splitRecord, type TextRecord, textRecords } from './records';

/** Number of rows from which the format of a file's times is recognised. */
const SAMPLE = 1000;

/**
 * Finds out the dialect of a CSV file and the columns that its first line names; null when the file is empty.
 *
 * @param known column names by which the separator is recognised
 */
export async function openCsv(path: string, known: readonly string[]): Promise<TextFile | null> {
  try {
    await refuseUtf16(path);
    const first = await firstRecords(path, 2);
    const separatorLine = first[0]?.line === 1 && namesSeparator(first[0].text);
    const names = first[separatorLine ? 1 : 0]?.text;
    if (names === undefined) return null;
    const dialect = { ...dialectOf(names, known), separatorLine };
    const header = splitRecord(names, dialect).fields.map((field) => field.trim());
    const times = header.indexOf('timestamp');
    const dates =
      times >= 0 &&
      (await firstRecords(path, SAMPLE)).some(({ text }) =>
        isDate(splitRecord(text, dialect).fields[times] ?? ''),
      );
    return { path, format: 'csv', header, dialect, dates };
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** A file's first records, at most `count`. */
async function firstRecords(path: string, count: number): Promise<TextRecord[]> {
  const first: TextRecord[] = [];
  for await (const records of textRecords(path, CSV)) {
    first.push(...records.slice(0, count - first.length));
    if (first.length === count) break;
  }
  return first;
}

/** @throws TrainerError for text in UTF-16, recognised by a zero byte with each letter. */
async function refuseUtf16(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(64) });
    const [first, second] = buffer;
    const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    const zeros = buffer.subarray(0, bytesRead).filter((byte) => byte === 0).length;
    if (marked || (zeros > 0 && zeros >= bytesRead / 4)) {
      throw new TrainerError(
        `${path} is UTF-16 text, as spreadsheets save "Unicode text". Save it as CSV in UTF-8.`,
      );
    }
  } finally {
    await file.close();
  }
}

/**
 * Reads a file's bytes to the end, unpacking a gzip file, and tells whether there is an underscore among them. Rejects when a gzip file
 * is damaged or cut short.
 */
export async function holdsUnderscore(path: string): Promise<boolean> {
  let found = false;
  const look = new Writable({
    write(chunk: Buffer, _encoding, done) {
      found ||= chunk.includes('_');
      done();
    },
  });
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  await (path.endsWith('.gz') ? pipeline(file, createGunzip(), look) : pipeline(file, look));
  return found;
}

/** What to tell the owner of a file that could not be read because of `error`. */
export function unreadable(path: string, error: unknown): TrainerError {
  if (error instanceof TrainerError) return error;
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  if (path.endsWith('.gz')) {
    return new TrainerError(
      `${path} is not a whole gzip file (${reason}). Copy or download it again.`,
    );
  }
  if (path.endsWith('.parquet')) {
    return new TrainerError(
      `${path} is not a whole Parquet file (${reason}). Copy or export it again.`,
    );
  }
  return new TrainerError(`${path} could not be read: ${reason}`);
}
