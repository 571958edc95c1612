import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../trainer/fixtures';
import { silent } from '../../trainer/progress';
import { openDatabase } from '../../trainer/read/database';
import { loadData } from '../../trainer/read/load';
import type { Shape } from './shape';
import { STAR_SHARES } from './stars';
import { synthesise } from './synthesise';

const SHAPE: Shape = { users: 1000, movies: 500, ratings: 35_000 };

async function made(shape = SHAPE, seed = 1): Promise<string> {
  const folder = join(temporaryFolder(), 'data');
  await synthesise(shape, seed, folder, silent);
  return folder;
}

function bytes(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

interface Rating {
  user: number;
  movie: number;
  stars: number;
  time: number;
}

function ratingsOf(folder: string): Rating[] {
  const lines = readFileSync(join(folder, 'ratings.csv'), 'utf8').trimEnd().split('\n').slice(1);
  return lines.map((line) => {
    const [user, movie, stars, time] = line.split(',').map(Number);
    return { user: user!, movie: movie!, stars: stars!, time: time! };
  });
}

function countsBy(ratings: readonly Rating[], key: 'user' | 'movie'): number[] {
  const counts = new Map<number, number>();
  for (const rating of ratings) counts.set(rating[key], (counts.get(rating[key]) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
}

describe('synthesise', () => {
  it('gives the same bytes for the same seed, others for another', async () => {
    const first = bytes(await made());
    expect(Object.keys(first).sort()).toEqual(['movies.csv', 'ratings.csv', 'source.json']);
    expect(bytes(await made())).toEqual(first);
    expect(bytes(await made(SHAPE, 2))['ratings.csv']).not.toBe(first['ratings.csv']);
  });

  it('has exactly the users, movies and ratings asked for, in order, no pair twice', async () => {
    const ratings = ratingsOf(await made());
    expect(ratings).toHaveLength(SHAPE.ratings);
    expect(countsBy(ratings, 'user')).toHaveLength(SHAPE.users);
    for (let i = 1; i < ratings.length; i++) {
      const [before, after] = [ratings[i - 1]!, ratings[i]!];
      const ascends =
        after.user === before.user ? after.movie > before.movie : after.user === before.user + 1;
      if (!ascends) expect.fail(`line ${i + 2} is out of order`);
    }
  });

  it('has the marginals of MovieLens', async () => {
    const ratings = ratingsOf(await made());
    const byUser = countsBy(ratings, 'user');
    expect(byUser[SHAPE.users - 1]).toBe(12); // 250 of 700, of a mean of 35
    expect(byUser[0]).toBeGreaterThan(230);
    expect(byUser[0]).toBeLessThanOrEqual(250);
    expect(byUser[SHAPE.users / 2]).toBeLessThan(35 * 0.75);

    const byMovie = countsBy(ratings, 'movie');
    expect(byMovie[0]! / SHAPE.users).toBeGreaterThan(0.65);
    expect(byMovie[0]! / SHAPE.users).toBeLessThan(0.75);
    const half = byMovie.slice(0, 50).reduce((sum, count) => sum + count, 0);
    expect(half / SHAPE.ratings).toBeGreaterThan(0.4);

    const mean = ratings.reduce((sum, { stars }) => sum + stars, 0) / SHAPE.ratings;
    expect(Math.abs(mean - 3.4)).toBeLessThan(0.05);
    STAR_SHARES.forEach((share, i) => {
      const given = ratings.filter(({ stars }) => stars === (i + 1) / 2).length;
      expect(Math.abs(given / SHAPE.ratings - share)).toBeLessThan(0.02);
    });
    for (const { time } of ratings) {
      if (time < Date.UTC(1996) / 1000 || time > Date.UTC(2025) / 1000) expect.fail(`${time}`);
    }
  });

  it('lets tastes run through: who rates a film above its mean rates its genre above too', async () => {
    const folder = await made();
    const genres = new Map(
      readFileSync(join(folder, 'movies.csv'), 'utf8')
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => [Number(line.split(',')[0]), line.split(',').at(-1)!]),
    );
    const ratings = ratingsOf(folder);
    const sums = new Map<number, [number, number]>();
    for (const { movie, stars } of ratings) {
      const [sum, count] = sums.get(movie) ?? [0, 0];
      sums.set(movie, [sum + stars, count + 1]);
    }
    const above = ({ movie, stars }: Rating) => stars - sums.get(movie)![0] / sums.get(movie)![1];
    const tally = { same: [0, 0], other: [0, 0] };
    for (let i = 2; i < ratings.length; i++) {
      const [one, two] = [ratings[i - 2]!, ratings[i]!];
      if (one.user !== two.user) continue;
      const kind = genres.get(one.movie) === genres.get(two.movie) ? tally.same : tally.other;
      kind[0]! += above(one) * above(two);
      kind[1]!++;
    }
    expect(tally.same[0]! / tally.same[1]!).toBeGreaterThan(
      tally.other[0]! / tally.other[1]! + 0.15,
    );
  });

  it('reads back without a note', async () => {
    const { connection, close } = await openDatabase(2);
    try {
      const loaded = await loadData(connection, await made(), silent);
      expect(loaded).toMatchObject({
        read: SHAPE.ratings,
        unknownMovie: 0,
        repeated: 0,
        notes: [],
      });
    } finally {
      close();
    }
  });

  it.each([
    [
      { users: 10, movies: 100, ratings: 49 },
      '49 ratings by 10 users of 100 movies cannot look real: that is less than 5 ratings a user. Ask for 50 to 333 ratings, or change --users or --movies.',
    ],
    [
      { users: 10, movies: 100, ratings: 334 },
      '334 ratings by 10 users of 100 movies cannot look real: that is more than a third of all pairs of a user and a movie. Ask for 50 to 333 ratings, or change --users or --movies.',
    ],
    [{ users: 10, movies: 9, ratings: 50 }, '--movies 9 is too few: ask for 15 or more.'],
  ])('refuses %o', async (shape, sentence) => {
    const folder = join(temporaryFolder(), 'data');
    await expect(synthesise(shape, 1, folder, silent)).rejects.toThrow(sentence);
    expect(existsSync(folder)).toBe(false);
  });

  it.each([
    { users: 10, movies: 100, ratings: 50 },
    { users: 10, movies: 100, ratings: 333 },
    { users: 1, movies: 15, ratings: 5 },
    { users: 200, movies: 20_000, ratings: 1000 },
  ])('reaches the end of what it takes: %o', async (shape) => {
    expect(ratingsOf(await made(shape))).toHaveLength(shape.ratings);
  });

  it('never writes over what is there', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'ratings.csv'), 'mine');
    await expect(synthesise(SHAPE, 1, folder, silent)).rejects.toThrow(
      `${folder} is not empty. Name a new folder with --out`,
    );
    expect(readFileSync(join(folder, 'ratings.csv'), 'utf8')).toBe('mine');
  });
});
