import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { MovieId, Rating } from '../../contract/index';
import { isStars, STARS } from '../../contract/stars';
import { TrainerError } from '../../trainer/errors';

/** One line of a profile file: a person's ratings, under a name that comes back with the answer. */
export interface Profile {
  readonly id: string;
  readonly ratings: readonly Rating[];
}

/** A line that is no profile: what is wrong, as a sentence that names file and line. */
export interface BadLine {
  readonly problem: string;
}

/**
 * The profiles of a JSONL file (`{"id": "…", "ratings": [{"movieId": 1, "rating": 4.5}, …]}` a line), one at a
 * time in file order; blank lines are skipped. A line that does not fit comes as a BadLine in its place.
 *
 * @throws TrainerError when the file cannot be read.
 */
export async function* readProfiles(path: string): AsyncGenerator<Profile | BadLine> {
  if (!existsSync(path)) throw new TrainerError(`There is no file ${path}.`);
  const lines = createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let number = 0;
  try {
    for await (const line of lines) {
      number++;
      const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
      if (text.trim() !== '') yield parseProfile(text, `${path}, line ${number}`);
    }
  } catch (error) {
    throw new TrainerError(`${path} could not be read: ${(error as Error).message}`);
  } finally {
    lines.close();
  }
}

function parseProfile(text: string, where: string): Profile | BadLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: `${where}: not JSON: ${(error as Error).message}` };
  }
  if (!isObject(value)) {
    return { problem: `${where}: ${shown(value)} is not an object with "id" and "ratings".` };
  }
  if (typeof value.id !== 'string') {
    return { problem: `${where}: "id" must be a text, not ${shown(value.id)}.` };
  }
  if (!Array.isArray(value.ratings)) {
    return { problem: `${where}: "ratings" must be a list, not ${shown(value.ratings)}.` };
  }
  const ratings: Rating[] = [];
  const seen = new Set<number>();
  for (const [index, entry] of value.ratings.entries()) {
    const wrong = ratingFault(entry, seen);
    if (wrong !== null) return { problem: `${where}, ratings[${index}]: ${wrong}` };
    seen.add(entry.movieId);
    ratings.push({ movieId: entry.movieId as MovieId, stars: entry.rating });
  }
  return { id: value.id, ratings };
}

function ratingFault(entry: unknown, seen: ReadonlySet<number>): string | null {
  if (!isObject(entry)) return `${shown(entry)} is not an object with "movieId" and "rating".`;
  const { movieId, rating } = entry;
  if (!Number.isInteger(movieId) || (movieId as number) < 0 || (movieId as number) >= 2 ** 32) {
    return `"movieId" must be a whole number from 0 to ${2 ** 32 - 1}, not ${shown(movieId)}.`;
  }
  if (!isStars(rating)) {
    return `"rating" must be one of ${STARS.join(', ')}, not ${shown(rating)}.`;
  }
  if (seen.has(movieId as number)) return `movie ${movieId} is rated twice in this profile.`;
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
