import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ItemWeights, RatingRows } from '../../pack/index';
import type { WeightOptions } from '../weights/train';

/** A call of `trainWeights`. */
export interface Training {
  readonly rows: RatingRows;
  readonly movies: number;
  readonly options: WeightOptions;
}

/** Node 20 does not pass `--import tsx` on to threads, so a thread loads its TypeScript itself. */
const START = `import('tsx/esm/api').then(({ tsImport }) => tsImport('./training-thread.ts', '${import.meta.url}'))`;

/** Trains item weights on a separate thread; `end` aborts it. */
export function trainBeside(training: Training): {
  readonly weights: Promise<ItemWeights>;
  end(): Promise<number>;
} {
  const worker = new Worker(START, { eval: true, workerData: training });
  const ended = once(worker, 'exit').then(() => {
    throw new Error('The thread that trains item weights ended early.');
  });
  // `once` rejects with the thread's error.
  const weights = Promise.race([once(worker, 'message').then(([answer]) => answer), ended]);
  weights.catch(() => {});
  return { weights, end: () => worker.terminate() };
}
