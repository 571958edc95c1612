import { existsSync, statSync } from 'node:fs';

/** Whether writing a file failed, for want of room or rights; errors of the network come wrapped by fetch. */
export function isOfDisk(error: unknown): error is NodeJS.ErrnoException {
  return ['open', 'write', 'close'].includes((error as NodeJS.ErrnoException).syscall ?? '');
}

/** In bytes; 0 when there is no such file. */
export function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}
