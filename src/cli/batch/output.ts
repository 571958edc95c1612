import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { TrainerError } from '../../trainer/errors';

/** Where a batch command writes its lines. End it with either `keep` or `discard`. */
export interface LineOutput {
  /** Resolves when there is room for more. */
  write(line: string): Promise<void>;
  /** All lines are written. */
  keep(): Promise<void>;
  /** The run failed: a file named by --out is left as it was before. */
  discard(): Promise<void>;
}

/**
 * Lines to the file `path`, which takes them all at once at the end; to standard output when there is no path.
 *
 * @throws TrainerError when the file cannot be written.
 */
export function openOutput(path: string | undefined): LineOutput {
  return path === undefined ? standardOutput() : fileOutput(path);
}

function standardOutput(): LineOutput {
  let closed = false;
  // A reader that has seen enough ("| head") is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  return {
    async write(line) {
      if (!closed) await writeLine(process.stdout, line);
    },
    async keep() {},
    async discard() {},
  };
}

function fileOutput(path: string): LineOutput {
  const temporary = `${path}.new-${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  const stream = createWriteStream(temporary);
  let failure: Error | null = null;
  stream.on('error', (error) => {
    failure = error;
  });
  const check = () => {
    if (failure) throw new TrainerError(`${path} could not be written: ${failure.message}`);
  };
  return {
    async write(line) {
      check();
      await writeLine(stream, line);
    },
    async keep() {
      stream.end();
      await finished(stream).catch(() => {});
      check();
      renameSync(temporary, path);
    },
    async discard() {
      stream.destroy();
      rmSync(temporary, { force: true });
    },
  };
}

/** Waits while the stream is full; errors are left to its own listener. */
async function writeLine(stream: Writable, line: string): Promise<void> {
  if (stream.write(`${line}\n`)) return;
  await new Promise<void>((resolve) => {
    const events = ['drain', 'error', 'close'] as const;
    const go = () => {
      for (const event of events) stream.off(event, go);
      resolve();
    };
    for (const event of events) stream.on(event, go);
  });
}
