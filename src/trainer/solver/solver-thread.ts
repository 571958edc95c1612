import { Worker } from 'node:worker_threads';
import { threadStart } from '../thread-start';
import type { Task, ThreadSetup } from './tasks';

/** A thread of the solver, which runs one task at a time. */
export class SolverThread {
  /** Byte offset of its scratch memory in the shared memory. */
  readonly scratch: number;
  private readonly worker: Worker;

  constructor(setup: ThreadSetup) {
    this.scratch = setup.layout.scratch + setup.thread * setup.layout.scratchBytes;
    this.worker = new Worker(threadStart('./thread.ts', import.meta.url), {
      eval: true,
      workerData: setup,
    });
    this.worker.setMaxListeners(0);
  }

  /** Resolves with the kernel's answer; rejects when the thread fails or ends. */
  run(task: Task): Promise<number> {
    return new Promise((resolve, reject) => {
      const worker = this.worker;
      const onMessage = (answer: number): void => settle(() => resolve(answer));
      const onError = (error: Error): void => settle(() => reject(error));
      const onExit = (): void => settle(() => reject(new Error('A solver thread ended early.')));
      function settle(finish: () => void): void {
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        finish();
      }
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(task);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}
