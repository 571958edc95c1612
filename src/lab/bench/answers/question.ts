import type {
  Answers,
  GroupMember,
  GroupOptions,
  MovieId,
  Rating,
  RecommendRequest,
} from '../../../contract';

/** A question to the engine other than for a list. */
export type Question =
  | {
      readonly kind: 'likely stars of 200 films';
      readonly ratings: readonly Rating[];
      readonly movieIds: readonly MovieId[];
    }
  | { readonly kind: 'similar films'; readonly movieId: MovieId }
  | { readonly kind: 'next questions'; readonly answers: Answers }
  | {
      readonly kind: 'a group of five';
      readonly members: readonly GroupMember[];
      readonly options: GroupOptions;
    }
  | { readonly kind: 'all shelves'; readonly request: RecommendRequest };

export const QUESTION_KINDS = [
  'likely stars of 200 films',
  'similar films',
  'next questions',
  'a group of five',
  'all shelves',
] as const satisfies readonly Question['kind'][];

/** How many films answer a question about similar films or the next questions. */
export const ANSWERS_SHOWN = 10;

const STARS_OF = 200;
const MEMBERS = 5;
const GROUP_OPTIONS: GroupOptions = { choose: 'content', leaveOutSeen: true, topN: 20 };

/**
 * One question of this kind for each visitor. Films asked about are the best known, which take longest.
 *
 * @param visitors the ratings of each
 * @param movieIds by falling number of ratings
 */
export function questionsOf(
  kind: Question['kind'],
  visitors: readonly (readonly Rating[])[],
  movieIds: ArrayLike<number>,
): Question[] {
  const known = Array.from(movieIds) as MovieId[];
  const kinds: { readonly [K in Question['kind']]: (visitor: number) => Question } = {
    'likely stars of 200 films': (v) => ({
      kind: 'likely stars of 200 films',
      ratings: visitors[v]!,
      movieIds: known.slice(0, STARS_OF),
    }),
    'similar films': (v) => ({ kind: 'similar films', movieId: known[v % known.length]! }),
    'next questions': (v) => ({
      kind: 'next questions',
      answers: { ratings: visitors[v]!, seen: [], notSeen: [] },
    }),
    'a group of five': (v) => ({
      kind: 'a group of five',
      members: Array.from({ length: MEMBERS }, (_, m) => ({
        ratings: visitors[(v + m) % visitors.length]!,
        seen: [],
      })),
      options: GROUP_OPTIONS,
    }),
    'all shelves': (v) => ({ kind: 'all shelves', request: { ratings: visitors[v]!, topN: 20 } }),
  };
  return Array.from(visitors.keys(), kinds[kind]);
}
