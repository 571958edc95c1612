import type { ModelPart } from '../../contract';
import type { LoadingState } from './loading';
import type { SessionState } from './state';

/** What a list was made from: all that the page says about it. */
export type ListSource =
  /** There is no list yet, but it is being made. */
  | { readonly kind: 'waiting' }
  /** There is no list, and none will come before the visitor tries again. */
  | { readonly kind: 'failed' }
  /** Nothing is rated: the list is by popularity. */
  | { readonly kind: 'everybody' }
  | {
      readonly kind: 'ratings';
      /** How many ratings count. */
      readonly ratings: number;
      /** Ratings before this year do not; null where all do. */
      readonly since: number | null;
      /** Number of users among whom similar ones were searched; null while the rating matrix is not loaded. */
      readonly people: number | null;
      /** Whether the list is based on more than genres and popularity. */
      readonly isPersonal: boolean;
      /** The most important missing part of the model, and why it is missing; null when all are loaded. */
      readonly lacks: {
        readonly part: ModelPart;
        readonly why: 'coming' | 'failed' | 'light';
      } | null;
    };

/** What the list on the page was made from. */
export function listSource(
  { model, list, listProblem }: Pick<SessionState, 'model' | 'list' | 'listProblem'>,
  loading: Pick<LoadingState, 'arriving' | 'problem'>,
): ListSource {
  if (!list) {
    return { kind: model.phase === 'failed' || listProblem ? 'failed' : 'waiting' };
  }
  if (list.ratingCount === 0) return { kind: 'everybody' };
  const { parts, ratingCount, since } = list;
  const lacking = (['weights', 'ratings'] as const).find((part) => !parts.includes(part));
  const why = loading.arriving ? 'coming' : loading.problem ? 'failed' : 'light';
  return {
    kind: 'ratings',
    ratings: ratingCount,
    since,
    people: parts.includes('ratings') && model.phase === 'ready' ? model.info.users : null,
    isPersonal: parts.includes('weights') || parts.includes('ratings'),
    lacks: lacking ? { part: lacking, why } : null,
  };
}
