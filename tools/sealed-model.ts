import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface PrecacheEntry {
  readonly url: string;
  readonly revision: string | null;
  readonly integrity?: string;
}

/**
 * Adds the hash of the model's manifest to the list of precached files, so that the browser refuses a damaged copy instead of keeping it
 * until the next deployment. The plugin finds out where the model is copied from; `transform` is for Workbox's `manifestTransforms`.
 */
export function sealedModel() {
  let folder = '';
  const plugin: Plugin = {
    name: 'sealed-model',
    configResolved({ publicDir }) {
      folder = publicDir;
    },
  };
  const transform = <Entry extends PrecacheEntry>(entries: readonly Entry[]) => ({
    manifest: entries.map((entry) =>
      entry.url.startsWith('model/')
        ? { ...entry, integrity: sha384(join(folder, entry.url)) }
        : { ...entry },
    ),
    warnings: [],
  });
  return { plugin, transform };
}

function sha384(file: string): string {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}
