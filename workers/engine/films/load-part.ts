import { EngineError } from '../errors';

/**
 * Loads a code chunk that few visitors need, when it is first needed.
 *
 * @throws EngineError `network` when it cannot be loaded; the next call tries again
 */
function loadPart<Part>(load: () => Promise<Part>, what: string): Promise<Part> {
  return load().catch((cause) => {
    throw new EngineError(
      'network',
      `The part that ${what} could not be loaded. Check the connection, or reload the page to get the new version.`,
      { cause },
    );
  });
}

/** @throws EngineError `network` */
export const loadMatching = () => loadPart(() => import('./match-movies'), 'finds imported films');

/** @throws EngineError `network` */
export const loadAnswers = () => loadPart(() => import('./answers'), 'answers this question');

/** @throws EngineError `network` */
export const loadTitles = () =>
  loadPart(() => import('../titles/title-index-of'), 'searches titles');
