import { existsSync, statSync } from 'node:fs';

/** Whether an error comes from writing a file, for lack of space or permission. Network errors are different: fetch wraps them. */
export function isOfDisk(error: unknown): error is NodeJS.ErrnoException {
  return ['open', 'write', 'close'].includes((error as NodeJS.ErrnoException).syscall ?? '');
}

/** Size of a file in bytes; 0 when there is no such file. */
export function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}
