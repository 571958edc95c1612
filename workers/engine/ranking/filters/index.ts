import {
  FILTER_NAMES,
  type FilterName,
  type Filters,
  type FittingCounts,
  type MovieId,
  recordByFilter,
} from '../../../../src/contract';
import type { CreateFilter, FilteredModel } from './filter';
import { genres } from './genres';
import { skipHead } from './skip-head';
import { tags } from './tags';
import { years } from './years';

const FILTERS: Readonly<Record<FilterName, CreateFilter>> = { skipHead, years, genres, tags };

/** Bit of a movie that no list may hold; the bits below it are the filters that the movie does not fit. */
const EXCLUDED = 1 << FILTER_NAMES.length;

export interface Candidates {
  /** One per movie, 0 for a movie that may be listed. The model's: good until it is asked again. */
  readonly barred: Uint8Array;
  readonly fitting: FittingCounts;
}

/**
 * Which movies a list may hold.
 *
 * @param excluded movies never to be listed, whatever the filters say; those that the model lacks are passed over
 */
export function candidatesOf(
  model: FilteredModel,
  filters: Filters,
  excluded: Iterable<MovieId>,
): Candidates {
  const { barred } = model.scratch;
  barred.fill(0);
  for (const movieId of excluded) {
    const movie = model.columns.get(movieId);
    if (movie !== undefined) barred[movie] = EXCLUDED;
  }
  FILTER_NAMES.forEach((name, f) => {
    const fits = FILTERS[name](model, filters);
    if (fits) mark(barred, 1 << f, fits);
  });
  return { barred, fitting: countFitting(barred) };
}

function mark(barred: Uint8Array, bit: number, fits: NonNullable<ReturnType<CreateFilter>>): void {
  for (let movie = 0; movie < barred.length; movie++) {
    if (!fits(movie as Parameters<typeof fits>[0])) barred[movie] |= bit;
  }
}

function countFitting(barred: Uint8Array): FittingCounts {
  const counts = new Uint32Array(2 * EXCLUDED);
  for (let movie = 0; movie < barred.length; movie++) counts[barred[movie]]++;
  const bitOf = (name: FilterName) => 1 << FILTER_NAMES.indexOf(name);
  const sumWhere = (holds: (bits: number) => boolean) =>
    counts.subarray(0, EXCLUDED).reduce((sum, n, bits) => (holds(bits) ? sum + n : sum), 0);
  return {
    all: counts[0],
    byFilter: recordByFilter((name) => sumWhere((bits) => (bits & bitOf(name)) === 0)),
    without: recordByFilter((name) => counts[0] + counts[bitOf(name)]),
  };
}
