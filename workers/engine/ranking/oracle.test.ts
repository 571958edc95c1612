import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MovieId, Rating, Stars } from '../../../src/contract';
import { seededRandom } from '../../../src/pack/index';
import { loadModel } from '../model/load';
import { fileSource, modelFiles, rated, type TestData } from '../testing/model-files';
import { randomData, randomProfile } from '../testing/random-data';
import { recommend } from './recommend';
import { searchNeighbours } from './search-neighbours';

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../../kernel/build/kernel.wasm', import.meta.url)),
);

const USERS = 90;
const MOVIES = 40;
const seeds = [1, 2, 3, 4, 5];

async function setting(seed: number) {
  const random = seededRandom(seed);
  const data = randomData(random, USERS, MOVIES);
  const model = await loadModel(fileSource(await modelFiles(data)), kernel);
  return { random, data, model };
}

const norm = (row: readonly number[]) => Math.hypot(...row);

/** Films by falling score, ties by falling number of ratings, then by id, without those of the profile. */
function ranking({ ratings }: TestData, scores: readonly number[], profile: readonly Rating[]) {
  const counts = scores.map((_, movie) => ratings.filter((row) => row[movie]! > 0).length);
  const ratedIds = profile.map(({ movieId }) => movieId as number);
  return scores
    .map((score, movie) => ({ id: movie + 1, score, count: counts[movie]! }))
    .filter(({ id }) => !ratedIds.includes(id))
    .sort((a, b) => b.score - a.score || b.count - a.count || a.id - b.id)
    .map(({ id }) => id);
}

describe('searchNeighbours', () => {
  it.each(seeds)('finds the same users as every cosine computed (seed %i)', async (seed) => {
    const { random, data, model } = await setting(seed);
    for (const count of [0, 1, 5, MOVIES]) {
      const profile = rated(randomProfile(random, MOVIES, count));
      const query = new Array(MOVIES).fill(0);
      for (const { movieId, stars } of profile) query[movieId - 1] = stars;
      const expected = data.ratings
        .map((row, user) => {
          const product = row.reduce((sum, stars, movie) => sum + stars * query[movie], 0);
          return { userId: 101 + user, score: product / (norm(row) * norm(query) || 1) };
        })
        .sort((a, b) => b.score - a.score || a.userId - b.userId);
      const found = searchNeighbours(model, profile, 15);
      expect(found.map(({ userId }) => userId)).toEqual(
        expected.slice(0, 15).map(({ userId }) => userId),
      );
      for (const [i, { score }] of found.entries()) {
        expect(score).toBeCloseTo(expected[i]!.score, 6);
      }
    }
  });

  it('leaves out films that the model lacks, and gives all users when asked for more', async () => {
    const { model } = await setting(1);
    const known = rated({ 3: 5, 4: 1 });
    const found = searchNeighbours(model, known, 1000);
    expect(found).toHaveLength(USERS);
    const withUnknown = [...known, { movieId: 999 as MovieId, stars: 5 as Stars }];
    expect(searchNeighbours(model, withUnknown, 1000)).toEqual(found);
    expect(() => searchNeighbours(model, known, 0)).toThrow(/k is 0/);
  });
});

describe('the pure rankings', () => {
  it.each(seeds)(
    'content weight 0: neighbours, items and prior, by hand (seed %i)',
    async (seed) => {
      const { random, data, model } = await setting(seed);
      const profile = rated(randomProfile(random, MOVIES, 12));
      const likes = profile.filter(({ stars }) => stars >= 2.5);
      const preference = (stars: number) => (stars - 1.5) / 3.5;
      const counts = data.movies.map(
        (_, movie) => data.ratings.filter((row) => row[movie]! > 0).length,
      );
      const rarity = counts.map((count) => Math.log(USERS / (count + 1) + 1) ** 2);
      const nearest = data.ratings
        .map((row, user) => {
          const product = likes.reduce(
            (sum, { movieId, stars }) => sum + rarity[movieId - 1]! * stars * row[movieId - 1]!,
            0,
          );
          const length = row.reduce((sum, stars, movie) => sum + rarity[movie]! * stars ** 2, 0);
          return { row, user, weight: product / length ** (0.85 / 2) };
        })
        .sort((a, b) => b.weight - a.weight || a.user - b.user)
        .slice(0, Math.round(80 * (1 + 3 / likes.length ** 2)))
        .filter(({ weight }) => weight > 0);
      const whole = nearest.reduce((sum, { weight }) => sum + weight, 0);
      const { starts, movies, values, scales } = model.weights!;
      const weightOf = (from: number, to: number) => {
        const at = movies.indexOf(to, starts[from]);
        return at >= 0 && at < starts[from + 1]! ? values[at]! * scales[from]! : 0;
      };
      // The blend of the test model between its knots at 0 and 10 likes.
      const known = Math.min(likes.length, 10) / 10;
      const expected = data.movies.map((_, movie) => {
        const neighbours = nearest.reduce(
          (sum, { row, weight }) => sum + (row[movie] ? (weight * (row[movie] - 1.5)) / 3.5 : 0),
          0,
        );
        const items = profile.reduce((sum, { movieId, stars }) => {
          const weight = weightOf(movieId - 1, movie);
          const penalty = 0.1 * (2.5 - stars) * Math.max(0, weight);
          return sum + (stars < 2.5 ? -penalty : preference(stars) * weight);
        }, 0);
        return (
          items + (0.5 * known * neighbours) / whole + (1 - 0.25 * known) * model.popularity[movie]!
        );
      });
      const { recommendations } = recommend(model, {
        ratings: profile,
        contentWeight: 0,
        topN: MOVIES,
      });
      expect(recommendations).toHaveLength(MOVIES - 12);
      for (const { movie, score } of recommendations) {
        expect(Math.abs(score - expected[movie.movieId - 1]!)).toBeLessThan(2e-3);
      }
    },
  );

  it.each(seeds)(
    'content weight 1: cosine of genres, decade and series alone, by hand (seed %i)',
    async (seed) => {
      const { random, data, model } = await setting(seed);
      const profile = rated(randomProfile(random, MOVIES, 6));
      const genresOf = data.movies.map(([, list]) =>
        list.split('|').filter((genre) => genre !== ''),
      );
      const genres = [...new Set(genresOf.flat())];
      const decades = data.movies.map(([title]) => title.slice(-5, -2));
      const vectors = genresOf.map((set, movie) => {
        const vector = genres.map((genre) => {
          const movies = genresOf.filter((other) => other.includes(genre)).length;
          return set.includes(genre) ? Math.log((1 + MOVIES) / (1 + movies)) + 1 : 0;
        });
        const length = norm(vector) || 1;
        return [
          ...vector.map((value) => (value / length) * Math.sqrt(0.6)),
          ...[...new Set(decades)].map((d) => (d === decades[movie] ? Math.sqrt(0.1) : 0)),
          // "Film 1", "Film 2" … are one series.
          Math.sqrt(0.3),
        ];
      });
      const sumOf = (weigh: (stars: number) => number) =>
        vectors[0]!.map((_, at) =>
          profile.reduce(
            (sum, { movieId, stars }) => sum + weigh(stars) * vectors[movieId - 1]![at]!,
            0,
          ),
        );
      const preference = (stars: number) => (stars < 2.5 ? 0 : (stars - 1.5) / 3.5);
      const penalty = (stars: number) => (stars < 2.5 ? 0.1 * (2.5 - stars) : 0);
      const taste = sumOf((stars) => preference(stars) - penalty(stars));
      const likes = norm(sumOf(preference)) || norm(taste);
      const cosines = vectors.map((vector) => {
        const product = vector.reduce((sum, value, at) => sum + value * taste[at]!, 0);
        // Rounded, so that films that are alike tie here as they do in the engine.
        return Math.round((1e6 * product) / likes) / 1e6;
      });
      const { recommendations } = recommend(model, {
        ratings: profile,
        contentWeight: 1,
        topN: 40,
      });
      expect(recommendations.map(({ movie }) => movie.movieId)).toEqual(
        ranking(data, cosines, profile),
      );
      for (const { movie, score } of recommendations) {
        expect(score).toBeCloseTo(0.25 * cosines[movie.movieId - 1]!, 5);
      }
    },
  );
});
