import { MANIFEST_FILE } from '../../src/pack/index';
import { EngineProblem } from './problem';
import type { ModelSource } from './source';

/**
 * A model on a web server. Whether the files are fit is for the reader to check: a host may answer 200 with anything.
 *
 * @param modelUrl folder of manifest.json, ending in "/", absolute or relative to the worker's script
 * @param fresh past every cache, the service worker's included: for use after a damaged file, which may be kept in one
 * @throws EngineProblem (from its calls) `network`: no answer, an answer other than 200, or one that breaks off
 */
export function fetchSource(modelUrl: string, fresh = false): ModelSource {
  const get = (file: string, onBytes: (received: number) => void) =>
    fetchBytes(fresh ? `${modelUrl}${file}?fresh=${Date.now()}` : `${modelUrl}${file}`, onBytes);
  return {
    manifest: () => get(MANIFEST_FILE, () => {}),
    part: get,
  };
}

/** @throws EngineProblem `network` */
export async function fetchBytes(
  url: string,
  onBytes: (received: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = fileName(url);
  const response = await fetch(url).catch((cause) => {
    throw new EngineProblem(
      'network',
      `${file} could not be fetched: there is no connection to the host. Check the network and try again.`,
      { cause },
    );
  });
  if (!response.ok) {
    throw new EngineProblem(
      'network',
      `${file} could not be fetched: the host answered ${response.status}. Try again later; if this site is yours, see that the whole model folder is on the host.`,
    );
  }
  try {
    return await readAll(response, onBytes);
  } catch (cause) {
    throw new EngineProblem(
      'network',
      `${file} could not be fetched whole: the connection broke off. Check the network and try again.`,
      { cause },
    );
  }
}

async function readAll(
  response: Response,
  onBytes: (received: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) break;
    chunks.push(chunk.value);
    received += chunk.value.length;
    onBytes(received);
  }
  const bytes = new Uint8Array(received);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function fileName(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/^.*\//, '');
}
