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

/** Bit of a movie that no list may hold; the bits below it are the filters that the movie does not fit. A byte has room for seven filters. */
const EXCLUDED = 1 << FILTER_NAMES.length;

export interface Candidates {
  /** One per movie, 0 for a movie that may be listed. Belongs to the model: valid until the next request. */
  readonly barred: Uint8Array;
  readonly fitting: FittingCounts;
}

/**
 * Finds which movies a list may hold.
 *
 * @param excluded movies never to be listed, even if they fit the filters; those that the model lacks are ignored
 */
export function candidatesOf(
  model: FilteredModel,
  filters: Filters,
  excluded: Iterable<MovieId>,
): Candidates {
  const filtered = filteredBy(model, filters);
  const { barred } = model.scratch;
  barred.set(filtered.barred);
  const counts = filtered.counts.slice();
  for (const movieId of excluded) {
    const movie = model.columns.get(movieId);
    if (movie === undefined || barred[movie] === EXCLUDED) continue;
    counts[barred[movie]!]!--;
    barred[movie] = EXCLUDED;
  }
  return { barred, fitting: fittingOf(counts) };
}

/** The movies barred by filters alone. */
interface Filtered {
  readonly key: string;
  /** One per movie: the bits of the filters that it does not fit. */
  readonly barred: Uint8Array;
  /** How many movies have each combination of bits. */
  readonly counts: Uint32Array;
}

const lastFiltered = new WeakMap<FilteredModel, Filtered>();

/** Applies the filters. The last result is cached, because filters seldom change while a visitor rates. */
function filteredBy(model: FilteredModel, filters: Filters): Filtered {
  const key = JSON.stringify(filters);
  const last = lastFiltered.get(model);
  if (last?.key === key) return last;
  const barred = new Uint8Array(model.scratch.barred.length);
  FILTER_NAMES.forEach((name, f) => {
    const fits = FILTERS[name](model, filters);
    if (fits) mark(barred, 1 << f, fits);
  });
  const counts = new Uint32Array(EXCLUDED);
  for (const bits of barred) counts[bits]!++;
  const filtered = { key, barred, counts };
  lastFiltered.set(model, filtered);
  return filtered;
}

function mark(barred: Uint8Array, bit: number, fits: NonNullable<ReturnType<CreateFilter>>): void {
  for (let movie = 0; movie < barred.length; movie++) {
    if (!fits(movie as Parameters<typeof fits>[0])) barred[movie]! |= bit;
  }
}

function fittingOf(counts: Uint32Array): FittingCounts {
  const bitOf = (name: FilterName) => 1 << FILTER_NAMES.indexOf(name);
  const sumWhere = (holds: (bits: number) => boolean) =>
    counts.reduce((sum, n, bits) => (holds(bits) ? sum + n : sum), 0);
  return {
    all: counts[0]!,
    byFilter: recordByFilter((name) => sumWhere((bits) => (bits & bitOf(name)) === 0)),
    without: recordByFilter((name) => counts[0]! + counts[bitOf(name)]!),
  };
}
