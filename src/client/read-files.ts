import { proxy, wrap } from 'comlink';
import type { ImportWorkerApi, MoviesRead, ReadFiles, Result } from '../contract';
import { ABORTED, READER_FAILED } from './problems';
import type { WorkerHandle } from './transport';

function openWorker(): WorkerHandle {
  return new Worker(new URL('../../workers/import.worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Returns a function that reads files. Each call starts its own worker, which ends with it, so that it can be cancelled at once and its
 * memory is freed.
 */
export function readFilesWith(open: () => WorkerHandle = openWorker): ReadFiles {
  return (files, answers, { signal, onProgress } = {}) =>
    new Promise((resolve) => {
      let worker: WorkerHandle | null = null;
      const settle = (result: Result<MoviesRead>) => {
        worker?.terminate();
        worker = null;
        signal?.removeEventListener('abort', cancel);
        resolve(result);
      };
      const cancel = () => settle(ABORTED);
      const fail = () => settle(READER_FAILED);
      if (signal?.aborted) return cancel();
      try {
        worker = open();
      } catch {
        return fail();
      }
      signal?.addEventListener('abort', cancel);
      worker.addEventListener('error', fail);
      worker.addEventListener('messageerror', fail);
      const report = (done: number, total: number) => {
        if (worker) onProgress?.(done, total);
      };
      wrap<ImportWorkerApi>(worker)
        .readMovies(files, answers, proxy(report))
        .then((value) => settle({ ok: true, value }), fail);
    });
}
