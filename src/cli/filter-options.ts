import type { Filters } from '../contract';
import { TrainerError } from '../trainer/errors';
import type { Command, OptionValues } from './options';

type FilterOption = 'skip-head' | 'years' | 'genres' | 'all-genres' | 'without' | 'tags';

/** The options that say which movies a list may hold. */
export const FILTER_OPTIONS: Command<FilterOption>['options'] = {
  'skip-head': {
    value: 'S',
    help: 'leave out the most rated movies that hold this share of all ratings, 0 to 0.95',
  },
  years: { value: 'A-B', help: 'made in these years: 1970-1979, 1994, 2000- or -1960' },
  genres: { value: 'LIST', help: 'of one of these genres: Crime,Thriller' },
  'all-genres': { help: 'of all genres of --genres, not one of them' },
  without: { value: 'LIST', help: 'of none of these genres: Horror,War' },
  tags: { value: 'LIST', help: 'with all of these tags' },
};

/** What a model knows: names that may be asked for. */
interface Known {
  readonly genres: readonly string[];
  readonly tags: readonly string[];
}

/** @throws TrainerError that names the option and what is wrong with its value */
export function filtersFrom(values: OptionValues<FilterOption>, known: Known): Filters {
  const { years, genres, without, tags } = values;
  const head = values['skip-head'];
  if (values['all-genres'] !== undefined && genres === undefined) {
    throw new TrainerError('--all-genres needs --genres: it says how they are meant.');
  }
  return {
    ...(head === undefined ? {} : { skipHead: headShare(head) }),
    ...(years === undefined ? {} : { years: yearRange(years) }),
    ...(genres === undefined && without === undefined
      ? {}
      : {
          genres: {
            wanted: names('genres', genres, known.genres),
            match: values['all-genres'] === undefined ? 'any' : 'all',
            unwanted: names('without', without, known.genres),
          },
        }),
    ...(tags === undefined ? {} : { tags: names('tags', tags, known.tags) }),
  };
}

function headShare(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 0.95)) {
    throw new TrainerError(`--skip-head must be a number from 0 to 0.95, not "${text}".`);
  }
  return value;
}

function yearRange(text: string): NonNullable<Filters['years']> {
  const [, from, dash, to] = /^\s*(\d{4})?\s*([-–])?\s*(\d{4})?\s*$/.exec(text) ?? [];
  const years = { from: from ? Number(from) : null, to: to ? Number(to) : null };
  const isOne = from !== undefined && !dash && to === undefined;
  if (!isOne && !(dash && (from || to))) {
    throw new TrainerError(`--years must be like 1970-1979, 1994, 2000- or -1960, not "${text}".`);
  }
  if (isOne) return { from: years.from, to: years.from };
  if (years.from !== null && years.to !== null && years.from > years.to) {
    throw new TrainerError(`--years must go from the earlier year to the later, not "${text}".`);
  }
  return years;
}

/** The names of a list as the model writes them, whatever the case. */
function names(option: FilterOption, text: string | undefined, known: readonly string[]): string[] {
  if (text === undefined) return [];
  return text.split(',').map((part) => {
    const name = part.trim();
    const found = known.find((each) => each.toLowerCase() === name.toLowerCase());
    if (found === undefined) {
      const what = option === 'tags' ? 'tag' : 'genre';
      const those = known.length === 0 ? `it has no ${what}s` : `it has ${known.join(', ')}`;
      throw new TrainerError(
        `--${option} names "${name}", which is no ${what} of the model: ${those}.`,
      );
    }
    return found;
  });
}
