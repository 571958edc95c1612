import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MovieId } from '../../../../src/contract';
import { seededRandom } from '../../../../src/pack/index';
import { loadModel } from '../../model/load';
import { fileSource, modelFiles, rated, type TestData } from '../../testing/model-files';
import { randomData, randomProfile, shuffled } from '../../testing/random-data';
import { startersOf } from '../starters';
import { nextQuestions } from './next-questions';

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../../../kernel/build/kernel.wasm', import.meta.url)),
);
const MOVIES = 40;
const USERS = 90;

async function setting(seed: number) {
  const random = seededRandom(seed);
  const data = randomData(random, USERS, MOVIES);
  return { random, data, model: await loadModel(fileSource(await modelFiles(data)), kernel) };
}

/** Worth of each film by hand: every user a copy of the visitor, as likely as the answers make it. */
function worthByHand({ ratings }: TestData, known: number[], unknown: number[]): number[] {
  const counts = ratings[0]!.map((_, movie) => ratings.filter((row) => row[movie]! > 0).length);
  const everybody = (movie: number) => (0.65 * (counts[movie]! + 1)) / (USERS + 2);
  const given = ratings.flat().filter((stars) => stars > 0);
  const mean = given.reduce((sum, stars) => sum + stars, 0) / given.length;
  const logs = ratings.map((row) => {
    const of = (movies: number[], ratio: (p: number) => number) =>
      movies.reduce(
        (sum, movie) => sum + (row[movie]! > 0 ? Math.log(ratio(everybody(movie))) : 0),
        0,
      );
    return (
      of(known, (p) => (0.35 + p) / p) + of(unknown, (p) => Math.max(1e-6, (0.65 - p) / (1 - p)))
    );
  });
  const most = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(0.5 * (log - most)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return counts.map((count, movie) => {
    const copies = weights.reduce((sum, w, user) => sum + (ratings[user]![movie]! > 0 ? w : 0), 0);
    const answered = known.length + unknown.length > 0;
    const chance = answered ? (count / USERS + copies / all) / 2 : count / USERS;
    const stars = ratings.reduce((sum, row) => sum + row[movie]!, 0);
    return chance * ((stars + 10 * mean) / (count + 10) - 2);
  });
}

describe('the next questions', () => {
  it.each([1, 2, 3, 4, 5, 6])('are those worked out by hand (seed %i)', async (seed) => {
    const { random, data, model } = await setting(seed);
    const movies = shuffled(
      random,
      data.movies.map((_, movie) => movie),
    );
    const ids = (some: number[]) => some.map((movie) => (movie + 1) as MovieId);
    for (const count of [0, 1, 4]) {
      const part = (n: number) => movies.slice(n * count, (n + 1) * count);
      const [given, seen, notSeen] = [part(0), part(1), part(2)];
      const ratings = rated(Object.fromEntries(given.map((movie) => [movie + 1, 4])));
      const answers = { ratings, seen: ids(seen), notSeen: ids(notSeen) };
      const found = nextQuestions(model, answers, MOVIES).map(({ movieId }) => movieId - 1);
      expect(found).toHaveLength(MOVIES - 3 * count);
      for (const movie of [...given, ...seen, ...notSeen]) expect(found).not.toContain(movie);
      const worth = worthByHand(data, [...given, ...seen], notSeen);
      found.slice(1).forEach((movie, i) => {
        // Logarithms are rounded to 1/500 in the search.
        expect(worth[movie]).toBeLessThanOrEqual(worth[found[i]!]! + 5e-3);
      });
      expect(nextQuestions(model, answers, 3).map(({ movieId }) => movieId - 1)).toEqual(
        found.slice(0, 3),
      );
    }
  });

  it('follow the answers: who knows one of a kind is asked about the others', async () => {
    const even = Array.from({ length: 20 }, (_, user) => (user % 2 === 0 ? 1 : 0));
    const model = await loadModel(
      fileSource(
        await modelFiles({
          movies: [...'ABCDEF'].map((title) => [title, ''] as const),
          ratings: even.map((one) => (one ? [4, 4, 4, 0, 0, 0] : [0, 0, 0, 4, 4, 4])),
        }),
      ),
      kernel,
    );
    const askedAfter = (known: number, unknown: number) =>
      nextQuestions(
        model,
        { ratings: rated({ [known]: 4 }), seen: [], notSeen: [unknown as MovieId] },
        2,
      ).map(({ title }) => title);
    expect(askedAfter(1, 4)).toEqual(['B', 'C']);
    expect(askedAfter(4, 1)).toEqual(['E', 'F']);
  });

  it('are the starters until the rating matrix is there', async () => {
    const { model } = await setting(7);
    const answers = {
      ratings: rated(randomProfile(seededRandom(1), MOVIES, 3)),
      seen: [],
      notSeen: [],
    };
    const asked = new Set(answers.ratings.map(({ movieId }) => movieId));
    const starters = startersOf(model).map((movie) => model.movieAt(movie));
    expect(nextQuestions({ ...model, matrix: null }, answers, 5)).toEqual(
      starters.filter(({ movieId }) => !asked.has(movieId)).slice(0, 5),
    );
  });
});
