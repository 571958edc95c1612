import { createReadStream, existsSync } from 'node:fs';
import type { MovieId, Rating } from '../../contract/index';
import { isMovieId, MAX_ID } from '../../contract/ranges';
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
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let number = 0;
  try {
    for await (const bytes of linesOf(path)) {
      number++;
      const where = `${path}, line ${number}`;
      let text: string;
      try {
        text = decoder.decode(bytes);
      } catch {
        yield { problem: `${where}: not UTF-8 text. Save the file as UTF-8.` };
        continue;
      }
      if (number === 1) text = text.replace(/^\uFEFF/, '');
      if (text.trim() !== '') yield parseProfile(text, where);
    }
  } catch (error) {
    throw new TrainerError(`${path} could not be read: ${(error as Error).message}`);
  }
}

const LINE_FEED = 10;

/** The lines of a file as bytes, without their line feed: a wrong encoding would be mended in silence on the way to text. */
async function* linesOf(path: string): AsyncGenerator<Uint8Array> {
  let begun: Buffer[] = [];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, end)]);
      begun = [];
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
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
  if (!isMovieId(movieId)) {
    return `"movieId" must be a whole number from 0 to ${MAX_ID}, not ${shown(movieId)}.`;
  }
  if (!isStars(rating)) {
    return `"rating" must be one of ${STARS.join(', ')}, not ${shown(rating)}.`;
  }
  if (seen.has(movieId)) return `movie ${movieId} is rated twice in this profile.`;
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
