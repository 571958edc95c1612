import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TrainerError } from '../errors';
import { LAYOUTS_OF, type TableName } from './layouts';

const ENDINGS = ['.csv', '.csv.gz', '.parquet'] as const;

/** A form in which a folder holds a table. */
export interface Form {
  /** Its name in messages: the file's path, or a pattern of several. */
  readonly label: string;
  /** In natural order: part 2 before part 10. */
  readonly paths: readonly string[];
}

/**
 * Finds the table `name` in `folder`, in one of these forms, each with the extension .csv, .csv.gz or .parquet: one file `name`.csv;
 * parts `name`*.csv with a number in their names; a folder `name` of files. Or as one of the files of MovieLens 100K, 1M and 10M, see
 * layouts.ts.
 *
 * @throws TrainerError when there is none or more than one form, or the file found is not an ordinary file.
 */
export function findForm(folder: string, name: TableName): Form {
  if (!existsSync(folder)) throw new TrainerError(`There is no folder ${folder}.`);
  if (!statSync(folder).isDirectory()) throw new TrainerError(`${folder} is not a folder.`);
  const forms = formsOf(folder, name);
  const [form] = forms;
  if (form === undefined) {
    throw new TrainerError(
      `${folder} holds neither ${name}.csv, ${name}.csv.gz nor ${name}.parquet, nor parts of them (${name}-1.csv …), ` +
        `nor a folder ${name}/ of such files, nor MovieLens's ${LAYOUTS_OF[name].join(' or ')}. Put the data there, or name another folder with --data.`,
    );
  }
  if (forms.length > 1) {
    throw new TrainerError(
      `${folder} holds ${name} in several forms: ${forms.map(describe).join(', ')}. Keep one and move the others away.`,
    );
  }
  form.paths.forEach(expectOrdinaryFile);
  return form;
}

/** Whether an existing folder holds the table `name` in any form. */
export function hasForm(folder: string, name: TableName): boolean {
  return formsOf(folder, name).length > 0;
}

function formsOf(folder: string, name: TableName): Form[] {
  return [
    ...ENDINGS.flatMap((ending) => singleFile(join(folder, name + ending))),
    ...LAYOUTS_OF[name].flatMap((file) => singleFile(join(folder, file))),
    ...ENDINGS.flatMap((ending) => parts(folder, name, ending)),
    ...ENDINGS.flatMap((ending) => filesIn(join(folder, name), ending)),
  ];
}

function singleFile(path: string): Form[] {
  return existsSync(path) ? [{ label: path, paths: [path] }] : [];
}

/** Refuses pipes and the like, because each file is read more than once. */
function expectOrdinaryFile(path: string): void {
  const found = statSync(path);
  if (found.isFile()) return;
  throw new TrainerError(
    found.isDirectory()
      ? `${path} is a folder, not a file.`
      : `${path} is a pipe or device, not an ordinary file. Write the data to a file first.`,
  );
}

function parts(folder: string, name: string, ending: string): Form[] {
  const files = readdirSync(folder).filter(
    (file) =>
      file.startsWith(name) &&
      file.endsWith(ending) &&
      /\d/.test(file.slice(name.length, -ending.length)),
  );
  return severalFiles(join(folder, `${name}*${ending}`), folder, files);
}

/** The files of a folder. Names that begin with "_" or "." are not data: Spark and warehouses leave such files. */
function filesIn(folder: string, ending: string): Form[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(ending) && !/^[_.]/.test(file));
  return severalFiles(join(folder, `*${ending}`), folder, files);
}

const naturalOrder = new Intl.Collator('en', { numeric: true });

function severalFiles(label: string, folder: string, files: string[]): Form[] {
  const paths = files.sort(naturalOrder.compare).map((file) => join(folder, file));
  const [path] = paths;
  if (path === undefined) return [];
  return [{ label: paths.length === 1 ? path : label, paths }];
}

function describe({ label, paths }: Form): string {
  return paths.length === 1 ? label : `${label} (${paths.length} files)`;
}
