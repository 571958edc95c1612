import { pathToFileURL } from 'node:url';
import { EngineError } from '../../workers/engine/errors';
import { PackError } from '../pack/index';
import { TrainerError } from '../trainer/errors';
import { type Command, helpText, type OptionValues, readOptions } from './options';

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
  try {
    const values = readOptions(command, process.argv.slice(2));
    if (values === null) console.log(helpText(command));
    else await main(values);
  } catch (error) {
    console.error(isForPeople(error) ? error.message : error);
    process.exitCode = 1;
  }
}

function isForPeople(error: unknown): error is Error {
  return [TrainerError, PackError, EngineError].some((kind) => error instanceof kind);
}
