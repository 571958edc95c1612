import { parentPort, workerData } from 'node:worker_threads';
import { instantiate } from './build/solver.js';
import type { Task, ThreadSetup } from './tasks';

const { module, memory, layout, thread, threads } = workerData as ThreadSetup;
const kernel = await instantiate(module, { env: { memory, abort } });
kernel.configure(layout.sync, layout.panels, layout.pivot, layout.tileRows);
const scratch = layout.scratch + thread * layout.scratchBytes;

parentPort?.on('message', (task: Task) => parentPort?.postMessage(run(task)));

/** Runs a task; returns 0, or the error code of the WebAssembly function. */
function run(task: Task): number {
  switch (task.kind) {
    case 'invert':
      for (let k = 0; k < layout.tileRows; k++) {
        const bad = kernel.sweep(task.matrix, k, layout.progress, thread, threads);
        if (bad) return bad;
      }
      return 0;
    case 'product':
      kernel.productRow(task.left, task.right, task.row, scratch, scratch + layout.rowBytes);
      return 0;
    case 'gram':
      for (let row = kernel.nextRow(); row >= 0; row = kernel.nextRow()) {
        kernel.gramRow(
          task.matrix,
          row,
          layout.starts,
          layout.columns,
          layout.codes,
          layout.rowWeights,
          task.users,
          layout.table,
          task.full,
          scratch,
        );
      }
      kernel.barrier(threads);
      return 0;
  }
}

function abort(): never {
  throw new Error('The solver kernel aborted.');
}
