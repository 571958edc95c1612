import * as v from 'valibot';
import {
  GROUP_CHOICES,
  type GroupChoice,
  isMovieId,
  isStars,
  type MovieId,
  type Stars,
} from '../../contract';
import type { SharedProfile } from './shared-profile';

/** A guest of the movie night. The name is given here and stays here. */
export interface NightMember {
  readonly id: string;
  readonly name: string;
  readonly profile: SharedProfile;
}

/** A movie that was chosen for tonight. */
export interface TonightMovie {
  readonly movieId: MovieId;
  readonly title: string;
  readonly year: number | null;
}

const movieId = v.custom<MovieId>(isMovieId, 'Expected a movieId');

const memberSchema = v.object({
  id: v.string(),
  name: v.string(),
  profile: v.object({
    data: v.string(),
    ratings: v.array(v.object({ movieId, stars: v.custom<Stars>(isStars, 'Expected half stars') })),
    seen: v.array(movieId),
  }),
});

const tonightSchema = v.object({ movieId, title: v.string(), year: v.nullable(v.number()) });

/** The part of a movie night that is kept on the device. */
export interface SavedNight {
  readonly members: readonly NightMember[];
  readonly choose: GroupChoice;
  /** Leave out what any of them has seen. */
  readonly leaveOutSeen: boolean;
  /** Whether the visitor takes part. */
  readonly withMe: boolean;
  /** Voted down, the last one last. */
  readonly refused: readonly MovieId[];
  readonly tonight: readonly TonightMovie[];
}

export const NO_NIGHT: SavedNight = {
  members: [],
  choose: 'content',
  leaveOutSeen: true,
  withMe: true,
  refused: [],
  tonight: [],
};

/** Schema of a saved night. An invalid part is replaced by that of a night that has not begun. */
export const nightSchema: v.GenericSchema<unknown, SavedNight> = v.object({
  members: v.fallback(v.array(memberSchema), []),
  choose: v.fallback(v.picklist(GROUP_CHOICES), NO_NIGHT.choose),
  leaveOutSeen: v.fallback(v.boolean(), NO_NIGHT.leaveOutSeen),
  withMe: v.fallback(v.boolean(), NO_NIGHT.withMe),
  refused: v.fallback(v.array(movieId), []),
  tonight: v.fallback(v.array(tonightSchema), []),
});

/** A name that no member has yet: "Ann", then "Ann 2". */
export function freeName(wanted: string, members: readonly NightMember[]): string {
  const name = wanted.trim() || 'Guest';
  const taken = new Set(members.map((member) => member.name));
  for (let number = 2; ; number++) {
    const next = number === 2 && !taken.has(name) ? name : `${name} ${number}`;
    if (!taken.has(next)) return next;
  }
}
