import { cachedSource } from './cached-source';
import { fetchSource } from './fetch-source';
import type { ModelSource } from './source';

/**
 * A model on the site's host, kept in Cache Storage where the browser has it: not on pages without https, and not when the visitor has
 * blocked storage.
 *
 * @param modelUrl absolute folder of manifest.json, ending in "/"
 * @param fresh bypasses every cache on the way
 * @param signal aborts every call
 * @param expected the part that the manifest will most likely name first, to be fetched along with it where the device lacks it
 */
export async function browserSource(
  modelUrl: string,
  fresh: boolean,
  signal: AbortSignal,
  expected: string | null = null,
): Promise<ModelSource> {
  const cache = await openCache(`matinee-model ${modelUrl}`);
  const isKept = expected !== null && (await holds(cache, modelUrl + expected));
  const network = fetchSource(modelUrl, {
    fresh,
    signal,
    // A second copy in the browser's own cache would only take up storage.
    cache: cache ? 'no-store' : 'default',
    expected: fresh || isKept ? null : expected,
  });
  return cache ? cachedSource(modelUrl, network, cache) : network;
}

async function openCache(name: string): Promise<Cache | null> {
  try {
    return (await globalThis.caches?.open(name)) ?? null;
  } catch {
    return null;
  }
}

async function holds(cache: Cache | null, url: string): Promise<boolean> {
  try {
    return (await cache?.match(url)) !== undefined;
  } catch {
    return false;
  }
}
