import type { RatingRows } from '../../../pack/index';
import type { Profile, Trial } from '../../../trainer/holdout/profile';
import { sample, seededRandom } from '../../../trainer/random';

/** A held-out user who answers questions about half of their ratings; the other half is withheld for measuring. */
export interface Interviewee {
  /** Half stars by column: the ratings that they can give as answers. */
  readonly tells: ReadonlyMap<number, number>;
  /** Half stars by column: the ratings used for measuring. */
  readonly withheld: ReadonlyMap<number, number>;
}

/** The columns asked about so far. */
export interface Told {
  readonly asked: readonly number[];
  readonly profile: Profile;
}

/** Which movie to ask about next; null when there is none. */
export type Interviewer = (told: Told) => number | null;

/** Users with fewer ratings than this have too little to tell. */
const FEWEST = 20;
const RELEVANT = 8;
const DISLIKED = 4;

export function intervieweesOf(rows: RatingRows, seed: number): Interviewee[] {
  const found: Interviewee[] = [];
  for (let u = 0; u + 1 < rows.starts.length; u++) {
    const from = rows.starts[u]!;
    const count = rows.starts[u + 1]! - from;
    if (count < FEWEST) continue;
    const tellable = new Set(sample(count, count >> 1, seededRandom(seed * 1_000_003 + u)));
    const tells = new Map<number, number>();
    const withheld = new Map<number, number>();
    for (let i = 0; i < count; i++) {
      (tellable.has(i) ? tells : withheld).set(rows.movies[from + i]!, rows.codes[from + i]!);
    }
    if ([...withheld.values()].some((code) => code >= RELEVANT)) found.push({ tells, withheld });
  }
  return found;
}

/** The user's profile after each number of questions in `stops`, ascending; a question about a movie that they did not rate counts too. */
export function interview(
  { tells }: Interviewee,
  next: Interviewer,
  stops: readonly number[],
): Profile[] {
  const asked: number[] = [];
  const profiles: Profile[] = [];
  let known: number[] = [];
  const profile = (): Profile => ({
    movies: known,
    codes: known.map((movie) => tells.get(movie) as number),
  });
  for (const stop of stops) {
    while (asked.length < stop) {
      const movie = next({ asked, profile: profile() });
      if (movie === null) break;
      asked.push(movie);
      if (tells.has(movie)) known = [...known, movie].sort((a, b) => a - b);
    }
    profiles.push(profile());
  }
  return profiles;
}

/** The trial of a user with this profile. */
export function trialOf({ withheld }: Interviewee, profile: Profile): Trial {
  const those = (holds: (code: number) => boolean) =>
    new Set([...withheld].flatMap(([movie, code]) => (holds(code) ? [movie] : [])));
  return {
    profile,
    relevant: those((code) => code >= RELEVANT),
    disliked: those((code) => code <= DISLIKED),
  };
}
