import { FlatIPIndex } from '../../../workers/kernel/kernel';
import type { RatingRows } from '../../pack/index';
import { kernelModule } from '../../trainer/engine/kernel-module';
import { kernelContestant } from './contestants/kernel';
import { profilesOfSize } from './queries';
import { race } from './race';
import { quantile, type Timing, timingOf } from './statistics';

export const GROWTH_SIZES = [671, 2_500, 5_000, 10_000, 20_000];
const NEIGHBOURS = 15;
const SEED = 11;

export interface GrowthFigure {
  readonly movies: number;
  readonly users: number;
  readonly ratings: number;
  /** How many ratings the films of a profile have together: the median over the profiles. */
  readonly postings: number;
  readonly search: Timing;
}

/**
 * Searches the first 671, 2,500 … users of a matrix with the same profiles, in turns.
 *
 * @param rows of as many users as the greatest size, in random order
 * @param columns number of movies
 * @param movieCounts ratings per profile
 */
export async function measureGrowth(
  rows: RatingRows,
  columns: number,
  movieCounts: readonly number[],
  queries: number,
): Promise<GrowthFigure[]> {
  const module = await kernelModule();
  const parts = GROWTH_SIZES.map((users) => firstUsers(rows, users));
  const contestants = await Promise.all(
    parts.map(async (part) => {
      const index = await indexOf(module, part, columns);
      return kernelContestant(index);
    }),
  );
  const counts = parts.map((part) => ratingsPerMovie(part, columns));
  const figures: GrowthFigure[] = [];
  for (const size of movieCounts) {
    const profiles = profilesOfSize(size, queries, parts[0]!, columns, SEED);
    const outcomes = await race(
      contestants,
      profiles.map((profile) => ({ profile, k: NEIGHBOURS })),
    );
    outcomes.forEach(({ times }, i) => {
      const touched = profiles.map(({ movies }) =>
        movies.reduce((sum, movie) => sum + counts[i]![movie]!, 0),
      );
      figures.push({
        movies: size,
        users: parts[i]!.starts.length - 1,
        ratings: parts[i]!.movies.length,
        postings: quantile(touched, 0.5),
        search: timingOf(times),
      });
    });
  }
  return figures;
}

function firstUsers({ starts, movies, codes }: RatingRows, users: number): RatingRows {
  const end = starts[users];
  return {
    starts: starts.subarray(0, users + 1),
    movies: movies.subarray(0, end),
    codes: codes.subarray(0, end),
  };
}

async function indexOf(
  module: WebAssembly.Module,
  rows: RatingRows,
  movies: number,
): Promise<FlatIPIndex> {
  const sizes = { users: rows.starts.length - 1, movies, ratings: rows.movies.length };
  const index = await FlatIPIndex.create(module, sizes);
  index.add((view) => {
    view.starts.set(rows.starts);
    view.movies.set(rows.movies);
    view.codes.set(rows.codes);
  });
  return index;
}

function ratingsPerMovie({ movies }: RatingRows, columns: number): Uint32Array {
  const counts = new Uint32Array(columns);
  for (const movie of movies) counts[movie]!++;
  return counts;
}
