import * as v from 'valibot';
import type { MovieId, Rating, Stars } from '../../contract';
import { isMovieId, MAX_ID } from '../../contract/ranges';
import { isStars, STARS } from '../../contract/stars';

/** A person's ratings, under a name that comes back with the answer. */
export interface Profile {
  readonly id: string;
  readonly ratings: readonly Rating[];
}

/** What is wrong with a line, as a sentence that names its place. */
export interface BadLine {
  readonly problem: string;
}

type Issue = v.BaseIssue<unknown>;
type Message = (issue: Issue) => string;

const must =
  (name: string, wanted: string): Message =>
  ({ input }) =>
    `"${name}" must be ${wanted}, not ${shown(input)}.`;

/** The message of an object: of the key that is missing, or that there is no object. */
const objectOf =
  (keys: Readonly<Record<string, Message>>): Message =>
  (issue) => {
    const key = issue.path?.at(-1)?.key;
    if (key !== undefined) return keys[String(key)]!(issue);
    const names = Object.keys(keys).map((name) => `"${name}"`);
    return `${shown(issue.input)} is not an object with ${names.join(' and ')}.`;
  };

const OF_RATING = {
  movieId: must('movieId', `a whole number from 0 to ${MAX_ID}`),
  rating: must('rating', `one of ${STARS.join(', ')}`),
};
const OF_PROFILE = { id: must('id', 'a text'), ratings: must('ratings', 'a list') };

/** valibot takes a list for an object. */
const isNoList = (value: unknown) => !Array.isArray(value);

const RATING = v.pipe(
  v.custom<object>(isNoList, objectOf(OF_RATING)),
  v.object(
    {
      movieId: v.custom<MovieId>(isMovieId, OF_RATING.movieId),
      rating: v.custom<Stars>(isStars, OF_RATING.rating),
    },
    objectOf(OF_RATING),
  ),
  v.transform(({ movieId, rating }): Rating => ({ movieId, stars: rating })),
);

const PROFILE = v.pipe(
  v.custom<object>(isNoList, objectOf(OF_PROFILE)),
  v.object(
    { id: v.string(OF_PROFILE.id), ratings: v.array(RATING, OF_PROFILE.ratings) },
    objectOf(OF_PROFILE),
  ),
);

/**
 * Reads `{"id": "…", "ratings": [{"movieId": 1, "rating": 4.5}, …]}`; other keys are passed over.
 *
 * @param where begins the sentence on what is wrong: "p.jsonl, line 2"
 */
export function parseProfile(text: string, where: string): Profile | BadLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: `${where}: not JSON: ${(error as Error).message}` };
  }
  const { success, output, issues } = v.safeParse(PROFILE, value, { abortEarly: true });
  if (!success) {
    const [{ path, message }] = issues;
    const entry = path?.[1] === undefined ? '' : `, ratings[${String(path[1].key)}]`;
    return { problem: `${where}${entry}: ${message}` };
  }
  const seen = new Set<MovieId>();
  for (const [place, { movieId }] of output.ratings.entries()) {
    if (seen.has(movieId)) {
      const problem = `${where}, ratings[${place}]: movie ${movieId} is rated twice in this profile.`;
      return { problem };
    }
    seen.add(movieId);
  }
  return output;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
