import { type ParseArgsConfig, parseArgs } from 'node:util';
import { TrainerError } from '../trainer/errors';

interface CommandOption {
  /** What stands after the option in the help: DIR, N. Without it the option is a flag: "yes" when given. */
  readonly value?: string;
  readonly help: string;
  /** Shown in the help and used when the option is not given. */
  readonly default?: string;
}

export interface Command<Name extends string> {
  /** The npm script: "model". */
  readonly script: string;
  readonly summary: string;
  readonly options: Readonly<Record<Name, CommandOption>>;
}

/** The options as given, defaults filled in. */
export type OptionValues<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/**
 * Reads the command line of `command`; null when it asks for `--help`.
 *
 * @throws TrainerError for an option that is unknown, given twice or without its value, and for a word alone.
 */
export function readOptions<Name extends string>(
  command: Command<Name>,
  args: readonly string[],
): OptionValues<Name> | null {
  const entries = Object.entries<CommandOption>(command.options);
  const config: ParseArgsConfig['options'] = { help: { type: 'boolean', short: 'h' } };
  for (const [name, { value }] of entries) {
    config[name] = value === undefined ? { type: 'boolean' } : { type: 'string', multiple: true };
  }
  const { values, positionals } = parse(command.script, args, config);
  if (values.help === true) return null;
  if (positionals.length > 0) {
    throw new TrainerError(
      `"${positionals[0]}" belongs to no option. With npm, options stand after "--": npm run ${command.script} -- --help`,
    );
  }
  const result: Record<string, string> = {};
  for (const [name, option] of entries) {
    if (values[name] === true) result[name] = 'yes';
    if (option.value === undefined) continue;
    const given = values[name] as string[] | undefined;
    if (given !== undefined && given.length > 1) {
      throw new TrainerError(`--${name} is given twice: ${given.join(' and ')}. Give it once.`);
    }
    const value = given?.[0] ?? option.default;
    if (value === '')
      throw new TrainerError(`--${name} is empty; it needs a value: ${option.value}.`);
    if (value !== undefined) result[name] = value;
  }
  return result as OptionValues<Name>;
}

function parse(script: string, args: readonly string[], options: ParseArgsConfig['options']) {
  try {
    return parseArgs({
      args: [...args],
      options: options ?? {},
      strict: true,
      allowPositionals: true,
    });
  } catch (error) {
    const reason = (error as Error).message.split('. ')[0];
    throw new TrainerError(`${reason}. What there is: npm run ${script} -- --help`);
  }
}

export function helpText<Name extends string>({ script, summary, options }: Command<Name>): string {
  const rows = Object.entries<CommandOption>(options).map(([name, option]): [string, string] => {
    const fallback = option.default === undefined ? '' : ` (${option.default})`;
    return [`--${name} ${option.value ?? ''}`.trimEnd(), `${option.help}${fallback}`];
  });
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `npm run ${script} -- [options]`,
    '',
    summary,
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
  ].join('\n');
}

export function wholeNumber(name: string, text: string, lowest: number, highest: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text.trim()) || value < lowest || value > highest) {
    throw new TrainerError(
      `--${name} must be a whole number from ${lowest.toLocaleString('en')} to ${highest.toLocaleString('en')}, not "${text}".`,
    );
  }
  return value;
}

/** A number from 0 to 1. */
export function share(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1)) {
    throw new TrainerError(`--${name} must be a number from 0 to 1, not "${text}".`);
  }
  return value;
}

/** @throws TrainerError when the option is not given. */
export function needed<Name extends string>(
  values: OptionValues<Name>,
  name: Name,
  command: Command<Name>,
): string {
  const value = values[name];
  if (value === undefined) {
    throw new TrainerError(
      `--${name} ${command.options[name].value} is needed: ${command.options[name].help}.`,
    );
  }
  return value;
}
