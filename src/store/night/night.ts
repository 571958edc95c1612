import * as v from 'valibot';
import { createStore } from 'zustand/vanilla';
import {
  GROUP_SIZE,
  type GroupChoice,
  type GroupList,
  type GroupMember,
  type MovieId,
  type Problem,
  type RecommenderClient,
} from '../../contract';
import { localWord } from '../device/local';
import { entriesWith, ratedEntries } from '../profile/library';
import type { Profile } from '../profile/profile';
import {
  freeName,
  type NightMember,
  NO_NIGHT,
  nightSchema,
  type SavedNight,
  type TonightMovie,
} from './member';
import type { SharedProfile } from './shared-profile';

/** Number of films listed. */
const TOP_N = 12;

export interface NightState extends SavedNight {
  /** The last answer; it stays until the next one arrives. Null before the first, and while there are too few participants. */
  readonly list: GroupList | null;
  readonly problem: Problem | null;
}

/** Somebody who takes part, in the order of the standings; `id` is null for the visitor. */
export interface Participant {
  readonly id: string | null;
  readonly name: string;
  readonly ratings: number;
}

export type Night = ReturnType<typeof createNight>;

/**
 * The state of a movie night: who takes part, how they choose, what they voted down, and what they chose. It is kept on this device under
 * the site's path, and sent to nobody.
 */
export function createNight(
  client: Pick<RecommenderClient, 'recommendForGroup' | 'subscribe'>,
  profile: Profile,
  { site }: { readonly site: string },
) {
  const kept = localWord(site, 'night');
  const store = createStore<NightState>(() => ({ ...read(), list: null, problem: null }));

  function read(): SavedNight {
    try {
      return v.parse(nightSchema, JSON.parse(kept.read() ?? 'null') ?? NO_NIGHT);
    } catch {
      return NO_NIGHT;
    }
  }

  function change(news: Partial<SavedNight>) {
    store.setState(news);
    const { list, problem, ...saved } = store.getState();
    kept.write(JSON.stringify(saved));
    void ask();
  }

  /** The visitor as a group member. Films still to be rated count neither as rated nor as seen. */
  function own(): GroupMember {
    const { library } = profile.store.getState();
    return {
      ratings: ratedEntries(library).map(({ movieId, stars }) => ({ movieId, stars })),
      seen: entriesWith(library, 'seen').map(({ movieId }) => movieId),
    };
  }

  async function ask() {
    const { members, withMe, choose, leaveOutSeen, refused, tonight } = store.getState();
    const group = [...(withMe ? [own()] : []), ...members.map((member) => member.profile)];
    if (group.length < GROUP_SIZE.least) return store.setState({ list: null, problem: null });
    const answer = await client.recommendForGroup(group, {
      choose,
      leaveOutSeen,
      refused: [...refused, ...tonight.map(({ movieId }) => movieId)],
      topN: TOP_N,
    });
    if (answer.ok) store.setState({ list: answer.value, problem: null });
    else if (answer.problem.code !== 'cancelled') store.setState({ problem: answer.problem });
  }

  return {
    store,

    /** Who takes part, the visitor first. */
    participants(): Participant[] {
      const { members, withMe } = store.getState();
      return [
        ...(withMe ? [{ id: null, name: 'You', ratings: own().ratings.length }] : []),
        ...members.map(({ id, name, profile: { ratings } }) => ({
          id,
          name,
          ratings: ratings.length,
        })),
      ];
    },

    ownRatings: () => own().ratings.length,

    /** The visitor's complete own profile, to be shared. */
    ownProfile(data: string): SharedProfile {
      const { ratings, seen } = own();
      const byId = (a: MovieId, b: MovieId) => a - b;
      return {
        data,
        ratings: [...ratings].sort((a, b) => byId(a.movieId, b.movieId)),
        seen: [...seen].sort(byId),
      };
    },

    /** @returns false when the group is full */
    join(name: string, shared: SharedProfile): boolean {
      const { members, withMe } = store.getState();
      if (members.length + (withMe ? 1 : 0) >= GROUP_SIZE.most) return false;
      const member: NightMember = {
        id: crypto.randomUUID(),
        name: freeName(name, members),
        profile: shared,
      };
      change({ members: [...members, member] });
      return true;
    },

    rename(id: string, name: string) {
      const { members } = store.getState();
      const others = members.filter((member) => member.id !== id);
      change({
        members: members.map((member) =>
          member.id === id ? { ...member, name: freeName(name, others) } : member,
        ),
      });
    },

    leave(id: string) {
      change({ members: store.getState().members.filter((member) => member.id !== id) });
    },

    takePart: (withMe: boolean) => change({ withMe }),
    choose: (choose: GroupChoice) => change({ choose }),
    leaveOutSeen: (leaveOutSeen: boolean) => change({ leaveOutSeen }),

    /** Votes a movie down for this night. */
    refuse(movieId: MovieId) {
      change({ refused: [...store.getState().refused, movieId] });
    },
    /** Takes back the last vote. */
    unrefuse() {
      change({ refused: store.getState().refused.slice(0, -1) });
    },

    putOnTonight({ movieId, title, year }: TonightMovie) {
      const { tonight } = store.getState();
      if (tonight.some((movie) => movie.movieId === movieId)) return;
      change({ tonight: [...tonight, { movieId, title, year }] });
    },
    takeOffTonight(movieId: MovieId) {
      change({ tonight: store.getState().tonight.filter((movie) => movie.movieId !== movieId) });
    },

    /** Ends the night: members, votes and tonight's list are deleted. */
    end: () => change(NO_NIGHT),

    /** Asks now, and again whenever the visitor's films change or the worker has restarted. Returns a function that stops this. */
    follow(): () => void {
      void ask();
      const ends = [
        profile.store.subscribe((now, before) => {
          if (now.library !== before.library) void ask();
        }),
        client.subscribe((status) => {
          if (status === 'running') void ask();
        }),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}
