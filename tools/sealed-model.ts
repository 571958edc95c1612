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
 * For Workbox's `manifestTransforms`: gives the model's files their hash, so that the browser refuses a damaged copy of
 * them for offline use instead of keeping it until the next deployment. The plugin learns where Vite copies `model/` from.
 */
export function sealModel() {
  let folder = 'public';
  const plugin: Plugin = {
    name: 'matinee:seal-model',
    configResolved(config) {
      folder = config.publicDir;
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
