import type Fuse from 'fuse.js/basic';
import { EngineError } from '../errors';

let loaded: typeof Fuse | null = null;

/**
 * Fuse.js comes in a file of its own, a third of the worker's code, while the catalogue is on its way: nothing needs it before a
 * title is typed.
 *
 * @throws EngineError `network`
 */
export async function loadFuse(): Promise<void> {
  try {
    loaded ??= (await import('fuse.js/basic')).default;
  } catch (cause) {
    throw new EngineError(
      'network',
      'The title search could not be fetched: there is no connection to the host. Check the network and try again.',
      { cause },
    );
  }
}

/** @throws Error before `loadFuse` has resolved */
export function fuseClass(): typeof Fuse {
  if (!loaded) throw new Error('The title search was used before it was loaded.');
  return loaded;
}
