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
 * How a group's wishes become one list.
 * `content`: nobody is left behind: the mean of all, and a quarter of the least. `average`: the mean of all. `turns`: film by
 * film, those count most who have had least so far.
 */
export const GROUP_CHOICES = ['content', 'average', 'turns'] as const;
export type GroupChoice = (typeof GROUP_CHOICES)[number];

export interface GroupOptions {
  readonly choose: GroupChoice;
  /** Leave out what any of them has rated or seen; what all of them have is left out in any case. */
  readonly leaveOutSeen: boolean;
  /** Voted down by the group. */
  readonly refused?: readonly MovieId[];
  readonly filters?: Filters;
  /** How many films to return at most, 1 or more. */
  readonly topN: number;
}

/** How a film stands with one member. */
export interface GroupStanding {
  /** Place in the member's own ranking of the films that this group may see, from 1. */
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
