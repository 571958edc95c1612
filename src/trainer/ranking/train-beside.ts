import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ItemWeights } from '../../pack/index';
import { threadStart } from '../thread-start';
import type { Training } from '../weights/train';

/** What the thread reports: the share done, 0..1, and at the end the weights. */
export type Report = { readonly done: number } | { readonly weights: ItemWeights };

/**
 * Trains item weights on a separate thread; `end` aborts it.
 * @param onProgress share done, 0..1
 */
export function trainBeside(
  training: Training,
  onProgress: (done: number) => void,
): {
  readonly weights: Promise<ItemWeights>;
  end(): Promise<number>;
} {
  const start = threadStart('./training-thread.ts', import.meta.url);
  const worker = new Worker(start, { eval: true, workerData: training });
  const weights = new Promise<ItemWeights>((resolve, reject) => {
    worker.on('message', (report: Report) => {
      if ('done' in report) onProgress(report.done);
      else resolve(report.weights);
    });
    // `once` rejects with the thread's error.
    once(worker, 'exit').then(() => {
      reject(new Error('The thread that trains item weights ended early.'));
    }, reject);
  });
  weights.catch(() => {});
  return { weights, end: () => worker.terminate() };
}
