import { STARS, type Stars } from '../../../src/contract';
import type { Random } from '../../../src/pack/index';
import type { TestData } from './model-files';

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!;
}

export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

const GENRES = ['Action', 'Comedy', 'Drama', 'Horror', 'Sci-Fi'];

/** Random data with two tastes, each with its own films: users mostly like the films of their taste and dislike the others. */
export function randomData(random: Random, users: number, movies: number): TestData {
  return {
    movies: Array.from({ length: movies }, (_, movie) => [
      `Film ${movie} (${1950 + Math.floor(random() * 70)})`,
      GENRES.filter(() => random() < 0.3).join('|'),
    ]),
    ratings: Array.from({ length: users }, (_, user) =>
      Array.from({ length: movies }, (_, movie) => {
        if (random() > 0.35) return 0;
        const ofTaste = user % 2 === movie % 2;
        return STARS[Math.floor(random() * 5) + (ofTaste ? 5 : 0)]!;
      }),
    ),
  };
}

/** Stars for `count` different films of 1..movies. */
export function randomProfile(
  random: Random,
  movies: number,
  count: number,
): Record<number, Stars> {
  const ids = shuffled(
    random,
    Array.from({ length: movies }, (_, movie) => movie + 1),
  ).slice(0, count);
  return Object.fromEntries(ids.map((id) => [id, pick(random, STARS)]));
}
