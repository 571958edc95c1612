import { rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ReadableStream } from 'node:stream/web';
import { setTimeout as sleep } from 'node:timers/promises';
import { TrainerError } from '../errors';
import { isTemporary, noConnection } from './connection';
import { isOfDisk, sizeOf } from './disk';

/** Reports the bytes on disk, and the total if the host gives it. */
type OnBytes = (done: number, total: number | null) => void;

export interface FetchOptions {
  readonly onBytes?: OnBytes;
  /** Waits before the next attempt. Tests pass one that does not wait. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

/** Fetching gives up after this many attempts in a row without a new byte. */
const FRUITLESS_ATTEMPTS = 4;
const FIRST_PAUSE = 1000;

/**
 * Fetches `url` into `path`, resuming after the bytes that `path` already holds. After a cut connection it resumes automatically a few
 * times; a later call resumes as well. A host without range requests sends the whole file again.
 *
 * @throws TrainerError in one sentence: no connection, no such file, or cut off (`path` then keeps the bytes received).
 */
export async function fetchFile(
  url: string,
  path: string,
  { onBytes = () => {}, pause = sleep }: FetchOptions = {},
): Promise<void> {
  let most = sizeOf(path);
  let fruitless = 0;
  for (;;) {
    try {
      return await attempt(url, path, onBytes);
    } catch (error) {
      if (error instanceof TrainerError) throw error;
      if (isOfDisk(error)) {
        throw new TrainerError(`${path} could not be written: ${error.message}.`);
      }
      const received = sizeOf(path);
      fruitless = received > most ? 0 : fruitless + 1;
      most = Math.max(most, received);
      if (fruitless === FRUITLESS_ATTEMPTS || !isTemporary(error)) {
        throw noConnection(url, received, error);
      }
      await pause(FIRST_PAUSE * 2 ** fruitless);
    }
  }
}

/** A small text, such as a checksum file. */
export async function fetchText(url: string): Promise<string> {
  try {
    const response = await fetch(url);
    if (!response.ok) await refuse(response, notFound(url, response.status));
    return await response.text();
  } catch (error) {
    throw error instanceof TrainerError ? error : noConnection(url, 0, error);
  }
}

async function attempt(url: string, path: string, onBytes: OnBytes): Promise<void> {
  const held = sizeOf(path);
  const response = await fetch(url, {
    // With compression in transit, ranges and lengths would not refer to the bytes of the file.
    headers: { 'accept-encoding': 'identity', ...(held > 0 && { range: `bytes=${held}-` }) },
  });
  const range = response.headers.get('content-range') ?? '';
  if (response.status === 416 && held > 0) {
    await response.body?.cancel();
    // The file is complete, or a different file: only the length shows which.
    if (range === `bytes */${held}`) return;
    rmSync(path);
    return attempt(url, path, onBytes);
  }
  if (!response.ok) await refuse(response, notFound(url, response.status));
  const from = response.status === 206 ? held : 0;
  if (from > 0 && !range.startsWith(`bytes ${from}-`)) {
    await refuse(
      response,
      `${url}: the host sent another part ("${range}") than was asked for. Remove ${path} and run the command again.`,
    );
  }
  await write(response, path, from, onBytes);
}

/** Appends at `from`, chunk by chunk, so that the file's length always equals the bytes received. */
async function write(
  { body, headers }: Response,
  path: string,
  from: number,
  onBytes: OnBytes,
): Promise<void> {
  const length = headers.get('content-length');
  const total = length === null ? null : from + Number(length);
  const file = await open(path, from === 0 ? 'w' : 'a');
  try {
    let done = from;
    for await (const chunk of body as ReadableStream<Uint8Array>) {
      await file.writeFile(chunk);
      done += chunk.length;
      onBytes(done, total);
    }
  } finally {
    await file.close();
  }
}

/** Throws `sentence`. The body is cancelled first: if left unread, it would keep the connection open and the command running. */
async function refuse({ body }: Response, sentence: string): Promise<never> {
  await body?.cancel();
  throw new TrainerError(sentence);
}

function notFound(url: string, status: number): string {
  return status === 404
    ? `${url} does not exist (the host answers 404): the set may have moved; see https://grouplens.org/datasets/movielens/.`
    : `${url}: the host answers ${status}. Try again later.`;
}
