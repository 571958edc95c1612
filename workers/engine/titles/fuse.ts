import type Fuse from 'fuse.js/basic';
import { EngineError } from '../errors';

let loaded: typeof Fuse | null = null;

/**
 * Loads Fuse.js. It is a separate file, a third of the worker's code, and not needed until a misspelt title is typed.
 *
 * @throws EngineError `network`
 */
export async function loadFuse(): Promise<void> {
  try {
    loaded ??= (await import('fuse.js/basic')).default;
  } catch (cause) {
    throw notLoaded(cause);
  }
}

/** @throws EngineError `network` unless `loadFuse` has resolved */
export function fuseClass(): typeof Fuse {
  if (!loaded) throw notLoaded(undefined);
  return loaded;
}

function notLoaded(cause: unknown): EngineError {
  return new EngineError(
    'network',
    'The part of the title search that finds misspelt titles could not be loaded. Check the spelling, or reload the page to load it again.',
    { cause },
  );
}
