import { EngineError } from '../errors';

/**
 * Only imports match films, so it is no part of what every visitor loads first.
 *
 * @throws EngineError `network` when it does not come; the next call tries again
 */
export function loadMatching(): Promise<typeof import('./match-films')> {
  return import('./match-films').catch((cause) => {
    throw new EngineError(
      'network',
      'The part that finds imported films could not be loaded. Check the connection, or reload the page to get the new version.',
      { cause },
    );
  });
}
