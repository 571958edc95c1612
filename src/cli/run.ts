import { pathToFileURL } from 'node:url';
import { EngineError } from '../../workers/engine/errors';
import { PackError } from '../pack/index';
import { TrainerError } from '../trainer/errors';
import { printable } from '../trainer/printable';
import { type Command, helpText, type OptionValues, readOptions } from './options';

/** After an error a command that something keeps from ending is ended. */
const GRACE_MS = 500;

/**
 * Runs `main` with the command line's options when `moduleUrl` is the file that Node was started with.
 * What a person can put right is printed as its sentence; anything else keeps its stack trace. Exit code 1 for both.
 */
export async function runCommand<Name extends string>(
  moduleUrl: string,
  command: Command<Name>,
  main: (values: OptionValues<Name>) => Promise<void>,
): Promise<void> {
  if (moduleUrl !== pathToFileURL(process.argv[1] ?? '').href) return;
  process.stdout.on('error', endOfOutput);
  try {
    const values = readOptions(command, process.argv.slice(2));
    if (values === null) console.log(helpText(command));
    else await main(values);
  } catch (error) {
    fail(error);
  }
}

/** A reader that has seen enough ("| head") is no failure; a full disk is. */
function endOfOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  console.error(`Standard output could not be written: ${error.message}`);
  process.exit(1);
}

function fail(error: unknown): void {
  console.error(isForPeople(error) ? printable(error.message) : error);
  process.exitCode = 1;
  setTimeout(() => process.exit(1), GRACE_MS).unref();
}

function isForPeople(error: unknown): error is Error {
  return (
    [TrainerError, PackError, EngineError].some((kind) => error instanceof kind) ||
    isOfSystem(error)
  );
}

/** What the operating system refused: a file that may not be read, a full disk. Its message names call and path. */
function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
