import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { TrainerError } from '../errors';
import { csvRecords, splitRecord } from './records';

/** The column names of the first line; null when the file is empty. */
export async function readCsvHeader(path: string): Promise<string[] | null> {
  try {
    for await (const records of csvRecords(path)) {
      return splitRecord(records[0].text).fields.map((field) => field.trim());
    }
    return null;
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Rejects when a gzip file is damaged or cut short. */
export async function checkGzip(path: string): Promise<void> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(createReadStream(path), createGunzip(), nowhere);
}

export function unreadable(path: string, error: unknown): TrainerError {
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
