// Unchecked indices: rows and vectors have one entry per movie.
import type { ItemWeights, RatingRows, WeightValues } from '../../pack/index';
import { rowsForFewUsers } from './few-users';
import { rowsForManyUsers } from './many-users';
import { prunedRow, type WeightRow, wholeRow } from './prune';
import { type Smoothing, smoother } from './smooth';
import { foldInStatistics, type Shown } from './statistics';
import { leadingSubspace } from './subspace';

export interface WeightOptions {
  /** How many ratings of each user the training shows: about as many as visitors give. */
  readonly shown: Shown;
  /** λ of the ridge. */
  readonly ridge: number;
  /** null: none. */
  readonly smoothing: Smoothing | null;
  /** 16 entries: the value of a rating of each code, 1 for the best; negative for dislikes. */
  readonly values: Float32Array;
  /** α: a weight is scaled by the source's number of ratings over the target's, to this power. */
  readonly popularityPower: number;
  /** Movies with fewer ratings get no weights. */
  readonly minRatings: number;
  /** Mean number of weights kept per source movie: see `keptOf`. */
  readonly keep: number;
  readonly threads: number;
}

/** The arguments of `trainWeights`. */
export interface Training {
  /** Columns by falling number of ratings. */
  readonly rows: RatingRows;
  readonly movies: number;
  readonly options: WeightOptions;
}

/** How the solved rows are pruned and stored. */
interface Keeping<Values extends WeightValues> {
  keep(row: Float32Array, movie: number): WeightRow<Values>;
  /** Memory for the values of all rows. */
  memory(entries: number): Values;
}

/** From this many movies per user on, the method with a matrix over users is faster. */
const FEW_USERS = 4;

/** Popular films are in more profiles, so more of their weights are kept: in proportion to the rating count to this power. */
const KEPT_POWER = 0.5;

/** Weights into popular films matter more, because these are recommended more: in proportion to the rating count to this power. */
const IMPORTANCE_POWER = 0.4;

/**
 * Item weights B of the linear model  score = b₀ + x B:  ridge regression of a user's withheld ratings on a random n of their ratings, in
 * closed form because the expectation over all such profiles needs only the probabilities in `FoldInStatistics`. With zero diagonal, as
 * EASE (Steck 2019); EDLAE (Steck 2020) differs: it always drops each rating independently, and reconstructs the shown ratings as well.
 *
 *   G = X' diag(bothShown) X off the diagonal, squares + λ on it     C = X' diag(oneShown) X
 *   the intercept (always shown, not penalised) eliminated:          G - b b'/β,  C - b c'/β
 *   P = G⁻¹,  B = P C - P diag(μ)  with μ such that diag(B) = 0
 *
 * B is then smoothed (smooth.ts), its diagonal zero again, and scaled as D^α B D^-α, D the movies' numbers of ratings: popular films tell
 * more about rare ones, and rare ones are recommended more often (DAN, arXiv 2504.05805).
 *
 * Movies with too few ratings have empty rows and are in no other row. The intercepts b₀ are not kept: the movies' popularity ranks
 * better for visitors without ratings, and as well for others.
 *
 * @param rows columns by falling number of ratings
 * @param onProgress share done, 0..1
 */
export function trainWeights(
  rows: RatingRows,
  movies: number,
  options: WeightOptions,
  onProgress?: (done: number) => void,
): Promise<ItemWeights> {
  const counts = countRatings(rows, movies);
  const importance = Float64Array.from(counts, (count) => (count + 1) ** IMPORTANCE_POWER);
  const popularity = meanValues(rows, movies, options.values);
  const kept = keptOf(counts, options);
  const keeping: Keeping<Int8Array> = {
    keep: (row, movie) => prunedRow(row, kept[movie], importance, popularity),
    memory: (entries) => new Int8Array(entries),
  };
  return trainRows(rows, movies, options, keeping, onProgress);
}

/**
 * The same, but with all weights, unpruned and in full precision. Too large to ship; used to measure what is lost by keeping only the
 * strongest weights as bytes.
 */
export function trainWholeWeights(
  rows: RatingRows,
  movies: number,
  options: WeightOptions,
): Promise<ItemWeights<Float32Array>> {
  return trainRows(rows, movies, options, {
    keep: (row) => wholeRow(row),
    memory: (entries) => new Float32Array(entries),
  });
}

/** Whether `trainWeights` uses the method with a matrix over users, which takes one core. */
export function hasFewUsers({ rows, movies, options }: Training): boolean {
  return isFew(rows, coveredOf(countRatings(rows, movies), options.minRatings));
}

function isFew({ starts }: RatingRows, covered: number): boolean {
  return (starts.length - 1) * FEW_USERS <= covered;
}

/** The number of columns with enough ratings: columns are sorted by falling number of ratings, so all later ones have too few. */
function coveredOf(counts: ArrayLike<number>, minRatings: number): number {
  let covered = 0;
  while (covered < counts.length && counts[covered] >= minRatings) covered++;
  return covered;
}

/** How many weights are kept of each source movie: in total, at most `keep` times the number of movies that have any. */
function keptOf(counts: Uint32Array, { keep, minRatings }: WeightOptions): Float64Array {
  const parts = Float64Array.from(counts, (count) =>
    count < minRatings ? 0 : count ** KEPT_POWER,
  );
  const sources = parts.filter((part) => part > 0).length;
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => Math.max(1, Math.floor((keep * sources * part) / whole)));
}

async function trainRows<Values extends WeightValues>(
  rows: RatingRows,
  movies: number,
  options: WeightOptions,
  keeping: Keeping<Values>,
  onProgress?: (done: number) => void,
): Promise<ItemWeights<Values>> {
  const counts = Float64Array.from(countRatings(rows, movies));
  const covered = coveredOf(counts, options.minRatings);
  const smooth = smootherFor(rows, covered, options);
  const scales = counts.map((count) => count ** options.popularityPower);
  const kept: WeightRow<Values>[] = new Array(covered);
  const onRow = (movie: number, row: Float32Array) => {
    smooth(row);
    row[movie] = 0;
    for (let j = 0; j < row.length; j++) row[j] *= scales[movie] / scales[j];
    kept[movie] = keeping.keep(row, movie);
  };
  const statistics = foldInStatistics(rows, movies, options.values, options.shown);
  const { values, ridge, threads } = options;
  const regression = { rows, movies: covered, statistics, values, ridge };
  if (isFew(rows, covered)) await rowsForFewUsers(regression, onRow, onProgress);
  else await rowsForManyUsers(regression, threads, onRow, onProgress);
  return join(kept, movies, keeping);
}

function smootherFor(rows: RatingRows, movies: number, { smoothing, values }: WeightOptions) {
  if (!smoothing) return () => {};
  const rank = Math.min(smoothing.rank, movies);
  return smoother(leadingSubspace(rows, movies, values, rank), smoothing.share);
}

/** The rows as one part of the pack. */
function join<Values extends WeightValues>(
  rows: readonly WeightRow<Values>[],
  movies: number,
  { memory }: Keeping<Values>,
): ItemWeights<Values> {
  const starts = new Uint32Array(movies + 1);
  for (let i = 0; i < movies; i++) starts[i + 1] = starts[i] + (rows[i]?.movies.length ?? 0);
  const columns = new Uint16Array(starts[movies]);
  const values = memory(starts[movies]);
  const scales = new Float32Array(movies);
  const popularityCoefficients = new Float32Array(movies);
  rows.forEach((row, i) => {
    columns.set(row.movies, starts[i]);
    values.set(row.values, starts[i]);
    scales[i] = row.scale;
    popularityCoefficients[i] = row.popularityCoefficient;
  });
  return { starts, movies: columns, values, scales, popularityCoefficients };
}

function countRatings(rows: RatingRows, movies: number): Uint32Array {
  const counts = new Uint32Array(movies);
  for (const movie of rows.movies) counts[movie]++;
  return counts;
}

/** Per movie: the mean value of its ratings over all users. */
function meanValues(rows: RatingRows, movies: number, values: Float32Array): Float64Array {
  const sums = new Float64Array(movies);
  rows.movies.forEach((movie, e) => {
    sums[movie] += values[rows.codes[e]];
  });
  return sums.map((sum) => sum / Math.max(1, rows.starts.length - 1));
}
