import type { Filters } from './filters';
import type { MovieId } from './ids';
import type { Movie } from './movie';
import type { Rating } from './rating';

/** One of those who watch together. */
export interface GroupMember {
  /** As in RecommendRequest. */
  readonly ratings: readonly Rating[];
  /** Seen and not rated. */
  readonly seen: readonly MovieId[];
}

/**
 * How the members' wishes are combined into one list. `content`: nobody is left behind: the least of the members' wishes counts a
 * quarter, their mean the rest. `average`: the mean of all. `turns`: film by film; those who have got least so far count most.
 */
export const GROUP_CHOICES = ['content', 'average', 'turns'] as const;
export type GroupChoice = (typeof GROUP_CHOICES)[number];

export interface GroupOptions {
  readonly choose: GroupChoice;
  /** Leave out films that any member has rated or seen; films that all of them have are always left out. */
  readonly leaveOutSeen: boolean;
  /** Voted down by the group. */
  readonly refused?: readonly MovieId[];
  readonly filters?: Filters;
  /** How many films to return at most, 1 or more. */
  readonly topN: number;
}

/** The rank of a film for one member. */
export interface GroupStanding {
  /** Rank in the member's own ranking of the films that this group may see, from 1. */
  readonly place: number;
  /** Whether the member has rated or seen it. */
  readonly seen: boolean;
}

export interface GroupPick {
  readonly movie: Movie;
  /** Aligned with the members. */
  readonly standings: readonly GroupStanding[];
}

export interface GroupList {
  /** Best first; ties by popularity, then lower movieId. */
  readonly picks: readonly GroupPick[];
  /** How many films could be in the list. */
  readonly fitting: number;
}

/** The fewest and the most who can watch together. */
export const GROUP_SIZE = { least: 2, most: 8 } as const;
