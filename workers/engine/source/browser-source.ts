import { cachedSource } from './cached-source';
import { fetchSource } from './fetch-source';
import type { ModelSource } from './source';

/**
 * A model on the site's host, kept in Cache Storage where the browser has it: not on pages without https, and not when the
 * visitor forbids it.
 *
 * @param modelUrl absolute folder of manifest.json, ending in "/"
 * @param fresh past every cache on the way
 * @param signal ends every call
 */
export async function browserSource(
  modelUrl: string,
  fresh: boolean,
  signal: AbortSignal,
): Promise<ModelSource> {
  const cache = await openCache(`matinee-model ${modelUrl}`);
  // A second copy in the browser's own cache would only take up storage.
  const network = fetchSource(modelUrl, { fresh, signal, cache: cache ? 'no-store' : 'default' });
  return cache ? cachedSource(modelUrl, network, cache) : network;
}

async function openCache(name: string): Promise<Cache | null> {
  try {
    return (await globalThis.caches?.open(name)) ?? null;
  } catch {
    return null;
  }
}
