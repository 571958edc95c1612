import { isUnpacked, MANIFEST_FILE, type PartEntry } from '../../../src/pack/index';
import { EngineError, HostRefusal } from '../errors';
import type { ModelSource } from './source';

/** A source that can begin a part anywhere. */
export interface ResumableSource extends ModelSource {
  /** @param from what comes before this byte is at hand already, as the file has it */
  part(entry: PartEntry, from?: number): AsyncIterable<Uint8Array>;
}

export interface FetchOptions {
  /** Past every cache on the way: for use after a damaged file, which may be kept in one. */
  readonly fresh?: boolean;
  /** How the browser's own cache takes part in fetching the parts. */
  readonly cache?: RequestCache;
  /** Ends every call: it throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** ms to wait before each next try after a connection broke; counted anew when bytes come. */
  readonly pauses?: readonly number[];
}

const PAUSES = [300, 1500, 4000];

/**
 * A model on a web server. Whether the files are fit is for the reader to check: a host may answer 200 with anything.
 * A part whose connection breaks goes on where it stopped: with a Range request, or, where the host does not
 * know those, by passing over the bytes that are at hand. If-Range is not needed: the file's name carries its hash, which the reader checks.
 *
 * @param modelUrl folder of manifest.json, ending in "/", absolute or relative to the worker's script
 * @throws EngineError (from its calls) `network`: no answer, an answer other than 200, or one that breaks off
 */
export function fetchSource(
  modelUrl: string,
  { fresh = false, cache = 'default', signal, pauses = PAUSES }: FetchOptions = {},
): ResumableSource {
  const urlOf = (file: string) => `${modelUrl}${file}${fresh ? `?fresh=${Date.now()}` : ''}`;
  return {
    manifest: () => fetchBytes(urlOf(MANIFEST_FILE), signal),
    async *part({ file, bytes }, from = 0) {
      const url = urlOf(file);
      let at = from;
      let mayGoOn = true;
      let failures = 0;
      for (;;) {
        try {
          for await (const piece of piecesFrom(url, at, bytes, {
            cache,
            ...(signal && { signal }),
          })) {
            // A host that unpacks on the way counts its bytes otherwise than a Range request does.
            if (at === 0) mayGoOn = !isUnpacked(piece);
            at += piece.length;
            failures = 0;
            yield piece;
          }
          return;
        } catch (error) {
          const brokeOff = error instanceof EngineError && !(error instanceof HostRefusal);
          if (!brokeOff || signal?.aborted || at === 0 || !mayGoOn) throw error;
          if (failures === pauses.length) throw error;
          await new Promise((resolve) => setTimeout(resolve, pauses[failures]));
          failures++;
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

async function* piecesFrom(url: string, from: number, total: number, options: RequestInit) {
  const headers = from > 0 ? { Range: `bytes=${from}-` } : {};
  let response = await ask(url, { ...options, headers });
  const goesOn = response.status === 206;
  if (goesOn && !isRangeOf(response.headers.get('Content-Range'), from, total)) {
    void response.body?.cancel();
    response = await ask(url, { ...options, cache: 'reload' });
  }
  let passOver = goesOn && response.status === 206 ? 0 : from;
  const reader = response.body?.getReader();
  try {
    for (;;) {
      const chunk = await reader?.read().catch((cause) => {
        options.signal?.throwIfAborted();
        throw brokenOff(url, cause);
      });
      if (!chunk || chunk.done) return;
      const rest = chunk.value.subarray(passOver);
      passOver -= chunk.value.length - rest.length;
      if (rest.length > 0) yield rest;
    }
  } finally {
    void reader?.cancel().catch(() => {});
  }
}

/** Whether a Content-Range, "bytes 100-199/200", is what was asked for. */
function isRangeOf(range: string | null, from: number, total: number): boolean {
  const [, first, length] = range?.match(/^bytes (\d+)-\d+\/(\d+)$/) ?? [];
  return Number(first) === from && Number(length) === total;
}

async function ask(url: string, options: RequestInit = {}): Promise<Response> {
  const file = fileName(url);
  const response = await fetch(url, options).catch((cause) => {
    options.signal?.throwIfAborted();
    throw new EngineError(
      'network',
      `${file} could not be fetched: there is no connection to the host. Check the network and try again.`,
      { cause },
    );
  });
  // 416: the host's file is shorter than what is at hand.
  if (response.status === 416) return ask(url, { ...options, headers: {}, cache: 'reload' });
  if (!response.ok) {
    throw new HostRefusal(
      'network',
      `${file} could not be fetched: the host answered ${response.status}. Try again later; if this site is yours, see that the whole model folder is on the host.`,
    );
  }
  return response;
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
