import {
  createWriteStream,
  existsSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  type WriteStream,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { TrainerError } from '../../trainer/errors';
import { makeFolder } from '../../trainer/write/make-folder';

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
 * Lines to the file `path`, which takes them all at once at the end; to standard output when there is no path. A
 * device or a pipe takes each line as it comes.
 *
 * @throws TrainerError when the file cannot be written.
 */
export function openOutput(path: string | undefined): LineOutput {
  if (path === undefined) {
    return {
      write: (line) => writeLine(process.stdout, line),
      async keep() {},
      async discard() {},
    };
  }
  const found: Stats | null = existsSync(path) ? statSync(path) : null;
  if (found?.isDirectory()) {
    throw new TrainerError(`${path} is a folder, not a file. Name a file with --out.`);
  }
  if (found && !found.isFile()) return streamOutput(path, createWriteStream(path));
  makeFolder(dirname(path), '--out');
  const temporary = `${path}.new-${process.pid}`;
  const output = streamOutput(path, createWriteStream(temporary));
  return {
    write: output.write,
    async keep() {
      await output.keep();
      renameSync(temporary, path);
    },
    async discard() {
      await output.discard();
      rmSync(temporary, { force: true });
    },
  };
}

function streamOutput(path: string, stream: WriteStream): LineOutput {
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
    },
    async discard() {
      stream.destroy();
      await finished(stream).catch(() => {});
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
