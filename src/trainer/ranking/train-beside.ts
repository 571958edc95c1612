import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ItemWeights } from '../../pack/index';
import { threadStart } from '../thread-start';
import type { Training } from '../weights/train';

/** Trains item weights on a separate thread; `end` aborts it. */
export function trainBeside(training: Training): {
  readonly weights: Promise<ItemWeights>;
  end(): Promise<number>;
} {
  const start = threadStart('./training-thread.ts', import.meta.url);
  const worker = new Worker(start, { eval: true, workerData: training });
  const ended = once(worker, 'exit').then(() => {
    throw new Error('The thread that trains item weights ended early.');
  });
  // `once` rejects with the thread's error.
  const weights = Promise.race([once(worker, 'message').then(([answer]) => answer), ended]);
  weights.catch(() => {});
  return { weights, end: () => worker.terminate() };
}
