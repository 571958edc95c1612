import { isUnpacked, MANIFEST_FILE, type PartEntry } from '../../../src/pack/index';
import { EngineError, HostRefusal } from '../errors';
import type { ModelSource } from './source';

/** A source that can start a part at any byte. */
export interface ResumableSource extends ModelSource {
  /** @param from the first byte wanted; those before it have been received already */
  part(entry: PartEntry, from?: number): AsyncIterable<Uint8Array>;
}

export interface FetchOptions {
  /** Bypasses every cache on the way: used after a damaged file, which may be stored in one. */
  readonly fresh?: boolean;
  /** Cache mode with which the parts are fetched. */
  readonly cache?: RequestCache;
  /** Aborts every call, which then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** The part that the manifest will most likely name first: asked for along with the manifest, not after it. */
  readonly expected?: string | null;
  /** ms to wait before each further try after a connection broke. They start over after PROGRESS_BYTES. */
  readonly pauses?: readonly number[];
}

const PAUSES = [300, 1500, 4000];
/** A connection that brought fewer bytes before it broke counts as a repeated failure. */
const PROGRESS_BYTES = 64 * 1024;

/**
 * A model on a web server. The reader has to check whether the files are valid: a host may answer 200 with anything. A part whose
 * connection breaks is resumed: with a Range request, or, where the host does not support those, by skipping the bytes that have been
 * received already. If-Range is not needed: the file's name carries its hash, which the reader checks.
 *
 * @param modelUrl folder of manifest.json, ending in "/", absolute or relative to the worker's script
 * @throws EngineError (from its calls) `network`: no answer, an answer other than 200, or one that breaks off
 */
export function fetchSource(
  modelUrl: string,
  { fresh = false, cache = 'default', signal, expected = null, pauses = PAUSES }: FetchOptions = {},
): ResumableSource {
  const urlOf = (file: string) => `${modelUrl}${file}${fresh ? `?fresh=${Date.now()}` : ''}`;
  const options = { cache, ...(signal && { signal }) };
  let early: Promise<Response> | null = null;

  /** The response that was requested early, if it is for this file from its beginning. It can be read once. */
  function takeEarly(file: string, from: number): Promise<Response> | null {
    const answer = early;
    early = null;
    if (file === expected && from === 0) return answer;
    answer?.then(({ body }) => body?.cancel()).catch(() => {});
    return null;
  }

  return {
    manifest() {
      if (expected !== null) {
        early ??= ask(urlOf(expected), options);
        // The reader of the part sees the failure and asks again.
        early.catch(() => {});
      }
      return fetchBytes(urlOf(MANIFEST_FILE), signal);
    },
    async *part({ file, bytes }, from = 0) {
      const url = urlOf(file);
      let answer = takeEarly(file, from);
      let at = from;
      let mayResume = true;
      let failures = 0;
      let lastFailureAt = from;
      for (;;) {
        try {
          const given = await answer?.catch(() => null);
          answer = null;
          for await (const piece of piecesFrom(url, at, bytes, options, given)) {
            // With a Content-Encoding, byte positions here differ from those that a Range request counts.
            if (at === 0) mayResume = !isUnpacked(piece);
            at += piece.length;
            yield piece;
          }
          return;
        } catch (error) {
          const brokeOff = error instanceof EngineError && !(error instanceof HostRefusal);
          if (!brokeOff || signal?.aborted || at === 0 || !mayResume) throw error;
          if (at - lastFailureAt >= PROGRESS_BYTES) failures = 0;
          if (failures === pauses.length) throw error;
          await new Promise((resolve) => setTimeout(resolve, pauses[failures]));
          failures++;
          lastFailureAt = at;
        }
      }
    },
  };
}

/** @throws EngineError `network` */
export async function fetchBytes(
  url: string,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await ask(url, signal && { signal });
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    signal?.throwIfAborted();
    throw brokenOff(url, cause);
  }
}

/** @param given the response, if it was requested before */
async function* piecesFrom(
  url: string,
  from: number,
  total: number,
  options: RequestInit,
  given: Response | null = null,
) {
  let { response, skip } = given
    ? { response: given, skip: 0 }
    : await askFrom(url, from, total, options);
  const reader = response.body?.getReader();
  try {
    for (;;) {
      const chunk = await reader?.read().catch((cause) => {
        options.signal?.throwIfAborted();
        throw brokenOff(url, cause);
      });
      if (!chunk || chunk.done) return;
      const rest = chunk.value.subarray(skip);
      skip -= chunk.value.length - rest.length;
      if (rest.length > 0) yield rest;
    }
  } finally {
    void reader?.cancel().catch(() => {});
  }
}

/** Requests a file from a given byte on. The first `skip` bytes of the response come before that byte. */
async function askFrom(url: string, from: number, total: number, options: RequestInit) {
  if (from === 0) return { response: await ask(url, options), skip: 0 };
  const rest = await send(url, { ...options, headers: { Range: `bytes=${from}-` } });
  if (isRest(rest, from, total)) return { response: rest, skip: 0 };
  if (rest.status === 200) return { response: rest, skip: from };
  // 206 with another file, or 416 because the host's file is shorter: the file has changed, so the whole file is requested once.
  if (rest.status !== 206 && rest.status !== 416) throw refusal(url, rest.status);
  void rest.body?.cancel();
  return { response: await ask(url, { ...options, cache: 'reload' }), skip: from };
}

/** Whether the answer to a Range request is what was asked for, by its Content-Range: "bytes 100-199/200". */
function isRest(response: Response, from: number, total: number): boolean {
  const range = response.headers.get('Content-Range');
  const [, first, length] = range?.match(/^bytes (\d+)-\d+\/(\d+)$/) ?? [];
  return response.status === 206 && Number(first) === from && Number(length) === total;
}

/** @throws EngineError `network`, also for an answer that is not the file */
async function ask(url: string, options: RequestInit = {}): Promise<Response> {
  const response = await send(url, options);
  if (!response.ok) throw refusal(url, response.status);
  return response;
}

/** @throws EngineError `network` when there is no answer */
async function send(url: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(url, options);
  } catch (cause) {
    options.signal?.throwIfAborted();
    throw new EngineError(
      'network',
      `${fileName(url)} could not be fetched: there is no connection to the host. Check the network and try again.`,
      { cause },
    );
  }
}

function refusal(url: string, status: number): HostRefusal {
  return new HostRefusal(
    'network',
    `${fileName(url)} could not be fetched: the host answered ${status}. Try again later; if this site is yours, check that the whole model folder is on the host.`,
  );
}

function brokenOff(url: string, cause: unknown): EngineError {
  return new EngineError(
    'network',
    `${fileName(url)} could not be fetched whole: the connection broke off. Check the network and try again.`,
    { cause },
  );
}

function fileName(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/^.*\//, '');
}
