import type { ModelInfo, RecommenderApi, Result } from '../contract';
import { CANCELLED } from './problems';
import type { LoadOrder } from './worker-keeper';

/**
 * Makes loads "latest wins": only the newest reports progress and gets an answer; older ones settle as `cancelled` at once. All of them
 * reach the worker, which joins or cancels a load in progress.
 */
export function newestLoad(
  load: (order: LoadOrder) => Promise<Result<ModelInfo>>,
): RecommenderApi['load'] {
  let cancelOlder = () => {};
  return (modelUrl, onProgress, scope = 'whole') =>
    new Promise((resolve) => {
      cancelOlder();
      let isNewest = true;
      cancelOlder = () => {
        isNewest = false;
        resolve(CANCELLED);
      };
      void load({
        modelUrl,
        scope,
        onProgress: (progress) => {
          if (isNewest) onProgress(progress);
        },
      }).then(resolve);
    });
}
