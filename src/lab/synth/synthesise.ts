import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { TrainerError } from '../../trainer/errors';
import type { Progress } from '../../trainer/progress';
import { seededRandom } from '../../trainer/random';
import { makeFolder } from '../../trainer/write/make-folder';
import { ratingsPerUser } from './activity';
import { makeMovies } from './movies';
import { moviesCsv } from './movies-csv';
import { People } from './people';
import { RatingsCsv } from './ratings-csv';
import { checkShape, type Shape } from './shape';
import { Stars } from './stars';

/** How many steps `synthesise` reports. */
export const SYNTH_STEPS = 2;

/** Number of ratings sampled to set the limits between stars: every `STRIDE`-th one, so that many users are included. */
const SAMPLE = 100_000;
const STRIDE = 8;

/**
 * Writes movies.csv, ratings.csv and source.json into `out`, which must be new or empty. The same shape and seed
 * give the same bytes. Ratings are streamed: memory grows with users and movies, not with ratings.
 *
 * @throws TrainerError when the shape is impossible or `out` is not empty.
 */
export async function synthesise(
  shape: Shape,
  seed: number,
  out: string,
  progress: Progress,
): Promise<void> {
  checkShape(shape);
  makeEmptyFolder(out);
  const random = seededRandom(seed);
  progress.step('Making movies');
  const counts = ratingsPerUser(shape, random);
  const movies = makeMovies(shape, counts, random);
  writeFileSync(join(out, 'movies.csv'), moviesCsv(movies, random));
  writeFileSync(join(out, 'source.json'), sourceJson(shape, seed));

  progress.step(`Writing ${join(out, 'ratings.csv')}`);
  const people = new People(movies, counts.reduce(larger, 0), random);
  const stars = new Stars(sampleLikings(people, counts));
  await writeWhole(join(out, 'ratings.csv'), async (write) => {
    const csv = new RatingsCsv(movies.movieIds, stars, write);
    let written = 0;
    for (let user = 0; user < counts.length; user++) {
      await csv.add(user + 1, people.next(counts[user]!));
      written += counts[user]!;
      if (user % 256 === 0) progress.portion(written / shape.ratings);
    }
    await csv.flush();
  });
}

function makeEmptyFolder(out: string): void {
  if (existsSync(out) && readdirSync(out).length > 0) {
    throw new TrainerError(
      `${out} is not empty. Name a new folder with --out, or empty this one: made-up ratings must not replace or mix with real ones.`,
    );
  }
  makeFolder(out, '--out');
}

/** Sampled preferences of the first users, from which the limits between stars follow. */
export function sampleLikings(people: People, counts: Uint32Array): Float64Array {
  const ratings = counts.reduce((sum, count) => sum + count, 0);
  const likings = new Float64Array(Math.min(SAMPLE, Math.ceil(ratings / STRIDE)));
  let length = 0;
  let at = 0;
  // Counts come in random order, so the first users are a fair sample.
  for (let user = 0; length < likings.length; user = (user + 1) % counts.length) {
    const { count, liking } = people.next(counts[user]!);
    for (; at < count && length < likings.length; at += STRIDE) likings[length++] = liking[at]!;
    at -= count;
  }
  return likings;
}

/** Writes under a temporary name and renames at the end, so that an interrupted run leaves no file that looks complete. */
async function writeWhole(
  path: string,
  produce: (write: (block: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<void> {
  const partial = `${path}.part`;
  const file = await open(partial, 'w');
  try {
    await produce((block) => file.writeFile(block));
    await file.close();
    renameSync(partial, path);
  } catch (error) {
    await file.close().catch(() => {});
    rmSync(partial, { force: true });
    throw error;
  }
}

function sourceJson({ users, movies, ratings }: Shape, seed: number): string {
  const [u, m, r] = [users, movies, ratings].map((count) => count.toLocaleString('en'));
  const source = {
    name: `Made-up ratings (${r} by ${u} users of ${m} movies, seed ${seed})`,
    terms: 'Made by a program: no such film or person exists. Free for any use.',
  };
  return `${JSON.stringify(source, null, 2)}\n`;
}

function larger(a: number, b: number): number {
  return Math.max(a, b);
}
