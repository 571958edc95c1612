import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { GroupMember, GroupOptions, MovieId, RecommenderClient } from '../../contract';
import { createProfile } from '../profile/profile';
import { freshDevice } from '../testing/fresh-device';
import { createNight, type Night } from './night';
import type { SharedProfile } from './shared-profile';

const movie = (movieId: number) => ({
  movieId: movieId as MovieId,
  title: `Film ${movieId}`,
  year: null,
});
const guest = (...ids: number[]): SharedProfile => ({
  data: 'Test',
  ratings: ids.map((id) => ({ movieId: id as MovieId, stars: 4 })),
  seen: [],
});

/** A client that remembers what it was asked and answers with one pick. */
function stage() {
  const asked: { members: readonly GroupMember[]; options: GroupOptions }[] = [];
  const client: Pick<RecommenderClient, 'recommendForGroup' | 'subscribe'> = {
    recommendForGroup: async (members, options) => {
      asked.push({ members, options });
      const { title, ...rest } = movie(asked.length);
      const picks = [{ movie: { ...rest, title, genres: [] }, standings: [] }];
      return { ok: true, value: { picks, fitting: 1 } };
    },
    subscribe: () => () => {},
  };
  return { asked, client };
}

/** localStorage, which Node 20 lacks. */
function memoryStorage(): Storage {
  const words = new Map<string, string>();
  return {
    get length() {
      return words.size;
    },
    key: (i) => [...words.keys()][i] ?? null,
    getItem: (key) => words.get(key) ?? null,
    setItem: (key, word) => void words.set(key, word),
    removeItem: (key) => void words.delete(key),
    clear: () => words.clear(),
  };
}

let profile: ReturnType<typeof createProfile>;
beforeEach(() => {
  freshDevice();
  vi.stubGlobal('localStorage', memoryStorage());
  profile = createProfile();
  return () => vi.unstubAllGlobals();
});

const settled = (night: Night) =>
  vi.waitFor(() => expect(night.store.getState().list).not.toBeNull());

describe('a movie night', () => {
  it('asks for nothing while one is alone, and for all as soon as two are there', async () => {
    const { asked, client } = stage();
    const night = createNight(client, profile, { site: '/' });
    profile.rate(movie(1), 5);
    const end = night.follow();
    expect(asked).toEqual([]);
    night.join('Ann', guest(2, 3));
    await settled(night);
    expect(asked.at(-1)?.members.map(({ ratings }) => ratings.length)).toEqual([1, 2]);
    expect(night.participants()).toMatchObject([
      { id: null, name: 'You', ratings: 1 },
      { name: 'Ann', ratings: 2 },
    ]);
    end();
  });

  it('gives every guest a name of their own, and takes eight people at most', () => {
    const night = createNight(stage().client, profile, { site: '/' });
    const joined = Array.from({ length: 8 }, () => night.join(' Ann ', guest(1)));
    expect(joined).toEqual([...Array(7).fill(true), false]);
    const names = night.participants().map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual(['You', 'Ann', 'Ann 2', 'Ann 3']);
    expect(new Set(names).size).toBe(8);
    night.takePart(false);
    expect(night.join('', guest(1))).toBe(true);
    expect(night.participants().at(-1)?.name).toBe('Guest');
  });

  it('leaves out what was voted down and what is on tonight’s list, until it is taken back', async () => {
    const { asked, client } = stage();
    const night = createNight(client, profile, { site: '/' });
    night.join('Ann', guest(2));
    night.refuse(7 as MovieId);
    night.putOnTonight(movie(8));
    night.putOnTonight(movie(8));
    await settled(night);
    expect(asked.at(-1)?.options.refused).toEqual([7, 8]);
    night.unrefuse();
    night.takeOffTonight(8 as MovieId);
    await vi.waitFor(() => expect(asked.at(-1)?.options.refused).toEqual([]));
  });

  it('is there again after a reload, under the path of its site alone', () => {
    const { client } = stage();
    const night = createNight(client, profile, { site: '/a/' });
    night.join('Ann', guest(2));
    night.choose('turns');
    night.putOnTonight(movie(8));
    const again = createNight(client, profile, { site: '/a/' }).store.getState();
    expect(again).toMatchObject({ choose: 'turns', tonight: [movie(8)] });
    expect(again.members).toMatchObject([{ name: 'Ann', profile: guest(2) }]);
    expect(createNight(client, profile, { site: '/b/' }).store.getState().members).toEqual([]);
  });

  it.each(['{', '[]', '{"members": 3, "tonight": [{"movieId": -1}]}', 'null'])(
    'begins anew where %s is kept',
    (word) => {
      localStorage.setItem('matinee night /', word);
      const night = createNight(stage().client, profile, { site: '/' });
      expect(night.store.getState()).toMatchObject({ members: [], tonight: [], choose: 'content' });
    },
  );

  it('shares the whole profile of the visitor, ascending', () => {
    const night = createNight(stage().client, profile, { site: '/' });
    profile.rate(movie(9), 4);
    profile.rate(movie(3), 2);
    expect(night.ownProfile('Test')).toEqual({
      data: 'Test',
      ratings: [
        { movieId: 3, stars: 2 },
        { movieId: 9, stars: 4 },
      ],
      seen: [],
    });
  });
});
