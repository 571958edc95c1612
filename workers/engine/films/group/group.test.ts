import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GroupMember, MovieId } from '../../../../src/contract';
import { type Random, seededRandom } from '../../../../src/pack/index';
import { loadModel } from '../../model/load';
import { scoreMovies } from '../../ranking/score';
import { fileSource, modelFiles, rated } from '../../testing/model-files';
import { pick, randomData, randomProfile } from '../../testing/random-data';
import { recommendForGroup } from './recommend-for-group';

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../../../kernel/build/kernel.wasm', import.meta.url)),
);
const MOVIES = 40;
const load = async (random: Random) =>
  loadModel(fileSource(await modelFiles(randomData(random, 60, MOVIES))), kernel);

function membersOf(random: Random, count: number): GroupMember[] {
  return Array.from({ length: count }, () => ({
    ratings: rated(randomProfile(random, MOVIES, Math.floor(random() * 12))),
    seen: [(1 + Math.floor(random() * MOVIES)) as MovieId],
  }));
}

const EVERYBODY = { choose: 'content', leaveOutSeen: true, topN: MOVIES } as const;

/** z-scores of a member by movieId - 1, written down once more. */
function zScores(model: Awaited<ReturnType<typeof load>>, member: GroupMember): number[] {
  const scores = Array.from({ length: MOVIES }, (_, movie) => {
    const column = model.columns.get((movie + 1) as MovieId);
    return column === undefined ? 0 : scoreMovies(model, member).scores[column]!;
  });
  const mean = scores.reduce((sum, score) => sum + score, 0) / MOVIES;
  const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / MOVIES);
  return scores.map((score) => (score - mean) / spread);
}

describe('a list for a group', () => {
  it.each(['content', 'average'] as const)(
    'is ranked by %s, as worked out by hand',
    async (choose) => {
      for (let seed = 1; seed <= 12; seed++) {
        const random = seededRandom(seed);
        const model = await load(random);
        const members = membersOf(random, 2 + (seed % 4));
        const wishes = members.map((member) => zScores(model, member));
        const worthOf = (movieId: number) => {
          const all = wishes.map((of) => of[movieId - 1]!);
          const mean = all.reduce((sum, wish) => sum + wish, 0) / all.length;
          return choose === 'average' ? mean : 0.75 * mean + 0.25 * Math.min(...all);
        };
        const gone = new Set(
          members.flatMap(({ ratings, seen }) => [...ratings.map((r) => r.movieId), ...seen]),
        );
        const { picks } = recommendForGroup(model, members, { ...EVERYBODY, choose });
        const ids = picks.map(({ movie }) => movie.movieId);
        expect(new Set(ids).size).toBe(MOVIES - gone.size);
        expect(ids.some((id) => gone.has(id))).toBe(false);
        for (let i = 1; i < ids.length; i++) {
          expect(worthOf(ids[i]!)).toBeLessThanOrEqual(worthOf(ids[i - 1]!) + 1e-9);
        }
      }
    },
  );

  it('says at which place of each member’s own ranking a film stands', async () => {
    const random = seededRandom(3);
    const model = await load(random);
    const members = membersOf(random, 3);
    const { picks } = recommendForGroup(model, members, EVERYBODY);
    members.forEach((member, m) => {
      const own = zScores(model, member);
      const sorted = picks.map(({ movie }) => own[movie.movieId - 1]!).sort((a, b) => b - a);
      const places = picks.map(({ standings }) => standings[m]!.place);
      expect([...places].sort((a, b) => a - b)).toEqual(picks.map((_, i) => i + 1));
      picks.forEach(({ movie }, i) => {
        expect(own[movie.movieId - 1]).toBeCloseTo(sorted[places[i]! - 1]!, 9);
      });
    });
  });

  it('gives everybody in turn, where tastes are opposite, a film of their own', async () => {
    const random = seededRandom(5);
    const model = await load(random);
    const fan = (parity: number): GroupMember => ({
      ratings: rated(Object.fromEntries([2, 4, 6, 8, 10].map((id) => [id + parity, 5 as const]))),
      seen: [],
    });
    // Two against one: the mean would give the third nothing.
    const members = [fan(0), fan(0), fan(1)];
    const first = (choose: 'average' | 'turns') =>
      recommendForGroup(model, members, { ...EVERYBODY, choose, topN: 6 }).picks;
    const bestPlace = (picks: ReturnType<typeof first>, m: number) =>
      Math.min(...picks.map(({ standings }) => standings[m]!.place));
    expect(bestPlace(first('turns'), 2)).toBeLessThanOrEqual(2);
    expect(bestPlace(first('turns'), 0)).toBeLessThanOrEqual(2);
    const had = (picks: ReturnType<typeof first>) =>
      picks.filter(({ standings }) => standings[2]!.place <= 6).length;
    expect(had(first('turns'))).toBeGreaterThanOrEqual(had(first('average')));
  });

  it('does not depend on the order of its members', async () => {
    const random = seededRandom(7);
    const model = await load(random);
    const members = membersOf(random, 4);
    for (const choose of ['content', 'average', 'turns'] as const) {
      const there = recommendForGroup(model, members, { ...EVERYBODY, choose, topN: 10 });
      const back = recommendForGroup(model, [...members].reverse(), {
        ...EVERYBODY,
        choose,
        topN: 10,
      });
      expect(back.picks.map(({ movie }) => movie)).toEqual(there.picks.map(({ movie }) => movie));
      expect(back.picks.map(({ standings }) => [...standings].reverse())).toEqual(
        there.picks.map(({ standings }) => standings),
      );
    }
  });

  it('may show what some have seen, says who, and never what all have', async () => {
    const random = seededRandom(9);
    const model = await load(random);
    const some = pick(random, [3, 5, 7]) as MovieId;
    const all = 11 as MovieId;
    const members: GroupMember[] = [
      { ratings: rated({ 1: 5 }), seen: [some, all] },
      { ratings: rated({ 2: 4, 11: 3 }), seen: [] },
    ];
    const { picks } = recommendForGroup(model, members, { ...EVERYBODY, leaveOutSeen: false });
    const shown = picks.find(({ movie }) => movie.movieId === some);
    expect(shown?.standings.map(({ seen }) => seen)).toEqual([true, false]);
    expect(picks.some(({ movie }) => movie.movieId === all)).toBe(false);
    const without = recommendForGroup(model, members, EVERYBODY);
    expect(without.picks.some(({ movie }) => movie.movieId === some)).toBe(false);
    expect(without.fitting).toBe(MOVIES - 4);
  });

  it('leaves out what the group voted down', async () => {
    const random = seededRandom(13);
    const model = await load(random);
    const members = membersOf(random, 3);
    const before = recommendForGroup(model, members, EVERYBODY).picks.map((pick) => pick.movie);
    const refused = [before[0]!.movieId, before[2]!.movieId];
    const after = recommendForGroup(model, members, { ...EVERYBODY, refused }).picks;
    expect(after.map((pick) => pick.movie)).toEqual(
      before.filter(({ movieId }) => !refused.includes(movieId)),
    );
  });

  it('keeps to the filters', async () => {
    const random = seededRandom(11);
    const model = await load(random);
    const members = membersOf(random, 2);
    const filters = { years: { from: 1980, to: 1999 } };
    const { picks, fitting } = recommendForGroup(model, members, { ...EVERYBODY, filters });
    expect(picks.length).toBe(fitting);
    for (const { movie } of picks) {
      expect(movie.year).toBeGreaterThanOrEqual(1980);
      expect(movie.year).toBeLessThanOrEqual(1999);
    }
  });

  it.each([1, 9])('refuses a group of %i', async (count) => {
    const model = await load(seededRandom(1));
    const members = membersOf(seededRandom(2), count);
    expect(() => recommendForGroup(model, members, EVERYBODY)).toThrow(
      `The group has ${count} members; it must be 2 to 8.`,
    );
  });
});
