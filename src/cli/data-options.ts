import { existsSync } from 'node:fs';
import { download, GROUPLENS } from '../trainer/download/download';
import { NOT_TO_PUBLISH, SETS, setNamed, termsOf } from '../trainer/download/sets';
import { TrainerError } from '../trainer/errors';
import type { Progress } from '../trainer/progress';
import type { Command, OptionValues } from './options';

type DataOption = 'data' | 'download' | 'cache' | 'from';

const DEFAULT_DATA = 'data/ml-latest-small';

/** The options that say which data a model is made of. */
export const DATA_OPTIONS: Command<DataOption>['options'] = {
  data: { value: 'DIR', help: `folder of the two files (${DEFAULT_DATA})` },
  download: {
    value: 'SET',
    help: `or fetch it from GroupLens, terms shown first: ${SETS.map(({ name }) => name).join(', ')}`,
  },
  cache: { value: 'DIR', help: 'folder that keeps what was fetched', default: '.cache/movielens' },
  from: { value: 'URL', help: 'where the archives of --download are', default: GROUPLENS },
};

/**
 * The folder of the data, fetched when `--download` asks for it, with sentences on what to know about it.
 *
 * @throws TrainerError when the options contradict each other or the data cannot be had.
 */
export async function findData(
  values: OptionValues<DataOption>,
  progress: Progress,
): Promise<{ readonly folder: string; readonly notes: readonly string[] }> {
  if (values.download === undefined) return { folder: values.data ?? DEFAULT_DATA, notes: [] };
  if (values.data !== undefined) {
    throw new TrainerError('--data and --download both name data. Give one of them.');
  }
  const set = setNamed(values.download);
  const from = webAddress(values.from!);
  console.error(`${termsOf(set)}\n`);
  try {
    const { folder, notes } = await download(set, { from, cache: values.cache! }, progress);
    return { folder, notes: set.mayRedistribute ? notes : [...notes, NOT_TO_PUBLISH] };
  } catch (error) {
    progress.stop();
    throw error;
  }
}

/**
 * As `findData`, but `--data` may name a MovieLens set as well as a folder; a folder of that name comes first.
 */
export function findNamedData(
  values: OptionValues<DataOption>,
  progress: Progress,
): ReturnType<typeof findData> {
  const { data, ...others } = values;
  const isSet = SETS.some(({ name }) => name === data) && !existsSync(data ?? '');
  return findData(isSet && data ? { ...others, download: data } : values, progress);
}

/** Without a slash at its end. */
function webAddress(text: string): string {
  if (/^https?:\/\/[^/]/.test(text) && URL.canParse(text)) return text.replace(/\/+$/, '');
  throw new TrainerError(`--from must be an address that begins with https://, not "${text}".`);
}
