import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { MovieId, Rating } from '../../../../src/contract';
import { seededRandom } from '../../../../src/pack/index';
import { loadModel } from '../../model/load';
import type { Model } from '../../model/model';
import { fileSource, modelFiles, rated, type TestData } from '../../testing/model-files';
import { randomData, randomProfile } from '../../testing/random-data';
import { recommend } from '../recommend';
import { likelyStars } from './likely-stars';

// Worked out by hand for hundreds of films: slow where the machine is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../../../kernel/build/kernel.wasm', import.meta.url)),
);
const USERS = 90;
const MOVIES = 40;

async function setting(seed: number) {
  const random = seededRandom(seed);
  const data = randomData(random, USERS, MOVIES);
  return { random, data, model: await loadModel(fileSource(await modelFiles(data)), kernel) };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** Mean, offsets of users and offsets of films: three rounds of damped means. */
function offsetsByHand({ ratings }: TestData) {
  const given = ratings.flat().filter((stars) => stars > 0);
  const mean = sum(given) / given.length;
  let users = ratings.map(() => 0);
  let movies: number[] = [];
  for (let round = 0; round < 3; round++) {
    movies = ratings[0]!.map((_, movie) => {
      const rest = ratings.flatMap((row, u) =>
        row[movie]! > 0 ? [row[movie]! - mean - users[u]!] : [],
      );
      return sum(rest) / (rest.length + 5);
    });
    users = ratings.map((row) => {
      const rest = row.flatMap((stars, movie) =>
        stars > 0 ? [stars - mean - movies[movie]!] : [],
      );
      return sum(rest) / (rest.length + 5);
    });
  }
  return { mean, users, movies };
}

/** The prediction for one film, from the definition in docs/answers.md. */
function byHand(data: TestData, model: Model, profile: readonly Rating[], movie: number): number {
  const { mean, users, movies: byMovie } = offsetsByHand(data);
  const mine = profile.map(({ movieId, stars }) => ({ movie: movieId - 1, stars }));
  const offset = sum(mine.map((r) => r.stars - mean - byMovie[r.movie]!)) / (mine.length + 2.5);
  const deviations = mine.map((r) => r.stars - mean - byMovie[r.movie]! - offset);
  const count = (f: number) => data.ratings.filter((row) => row[f]! > 0).length;
  const rarity = (f: number) => Math.log(USERS / (count(f) + 1) + 1) ** 2;
  const similar = data.ratings.map((row, u) => {
    const common = mine.map((r, i) => ({ ...r, theirs: row[r.movie]!, mine: deviations[i]! }));
    const shared = common.filter(({ theirs }) => theirs > 0);
    const product = sum(
      shared.map(
        (r) =>
          rarity(r.movie) *
          (r.stars * r.theirs + 4 * (r.theirs - mean - byMovie[r.movie]!) * r.mine),
      ),
    );
    const length = sum(row.map((stars, f) => rarity(f) * stars ** 2));
    const residuals = shared.map((r) => r.theirs - mean - byMovie[r.movie]! - users[u]!);
    const agreement =
      sum(shared.map((r, i) => r.mine * residuals[i]!)) /
      Math.sqrt(sum(deviations.map((d) => d * d)) * (sum(residuals.map((d) => d * d)) + 2));
    return { row, user: u, weight: product / length ** (0.85 / 2), agreement };
  });
  const there = similar.filter(({ weight }) => weight > 0);
  const most = Math.max(...there.map(({ weight }) => weight));
  const raters = there
    .filter(({ row }) => row[movie]! > 0)
    .map(({ row, user, weight, agreement }) => ({
      weight: weight / most,
      agreement,
      deviation: row[movie]! - mean - byMovie[movie]! - users[user]!,
    }));
  const evidence = sum(raters.map(({ weight }) => weight));
  const bySimilar = sum(raters.map((r) => r.weight * r.deviation)) / (evidence + 2);
  const byAgreeing =
    sum(raters.map((r) => r.agreement * r.deviation)) /
    (sum(raters.map((r) => Math.abs(r.agreement))) + 3);
  const all = sum(there.map(({ weight }) => weight / most));
  const interest = Math.log1p(evidence) - Math.log1p((all * count(movie)) / USERS);
  const { starts, movies, values, scales } = model.weights!;
  const weights = mine.map((r) => {
    const at = movies.indexOf(movie, starts[r.movie]);
    const there = at >= 0 && at < starts[r.movie + 1]!;
    return there ? Math.max(0, values[at]! * scales[r.movie]!) : 0;
  });
  const byItems = sum(weights.map((w, i) => w * deviations[i]!)) / (sum(weights) + 0.05);
  const n = mine.length;
  const stars =
    mean +
    offset +
    byMovie[movie]! +
    0.6 * bySimilar +
    0.4 * (n / 5) ** 0.4 * byAgreeing +
    0.03 * Math.log(n) * (interest - 0.45 - 0.25 * Math.log(n)) +
    Math.max(0, 0.2 * Math.log(n / 3)) * byItems;
  return Math.min(5, Math.max(0.5, mean + ((stars - mean) * n) / (n + 0.4)));
}

describe('likely stars', () => {
  it.each([1, 2, 3, 4])('are those worked out by hand (seed %i)', async (seed) => {
    const { random, data, model } = await setting(seed);
    for (const count of [3, 5, 12, 25]) {
      const ratings = rated(randomProfile(random, MOVIES, count));
      const ids = data.movies.map((_, movie) => (movie + 1) as MovieId);
      const found = likelyStars(model, { ratings }, ids);
      found.forEach((likely, movie) => {
        // The products of the search are rounded to integers.
        expect(Math.abs(likely!.stars - byHand(data, model, ratings, movie))).toBeLessThan(5e-3);
        expect(likely!.low).toBeLessThanOrEqual(likely!.stars);
        expect(likely!.high).toBeGreaterThanOrEqual(likely!.stars);
        const { people, sure } = likely!;
        expect(sure).toBe(people < 3 ? 'few' : people < 15 ? 'some' : 'many');
      });
    }
  });

  it('are the same alone, together, in another order, and beside a recommendation', async () => {
    const { random, model } = await setting(5);
    const ratings = rated(randomProfile(random, MOVIES, 8));
    const { recommendations } = recommend(model, { ratings, topN: 10 });
    const ids = recommendations.map(({ movie }) => movie.movieId);
    const together = likelyStars(model, { ratings: [...ratings].reverse() }, ids);
    expect(together).toEqual(recommendations.map((each) => each.likelyStars));
    expect(ids.map((id) => likelyStars(model, { ratings }, [id])[0])).toEqual(together);
    expect(likelyStars(model, { ratings }, [...ids, ids[0]!])).toEqual([...together, together[0]]);
  });

  it('are not said below three known ratings, for films that the model lacks, nor for those that nobody rated', async () => {
    const { movies, ratings } = randomData(seededRandom(6), 30, 10);
    const data = {
      movies: [...movies, ['Unseen', ''] as const],
      ratings: ratings.map((row) => [...row, 0]),
    };
    const model = await loadModel(fileSource(await modelFiles(data)), kernel);
    const ids = [1, 11, 99].map((id) => id as MovieId);
    expect(likelyStars(model, { ratings: rated({ 2: 4, 3: 5 }) }, ids)).toEqual([null, null, null]);
    expect(likelyStars(model, { ratings: rated({ 2: 4, 3: 5, 98: 4 }) }, ids)[0]).toBeNull();
    const [known, unseen, lacking] = likelyStars(
      model,
      { ratings: rated({ 2: 4, 3: 5, 4: 3 }) },
      ids,
    );
    expect(known).not.toBeNull();
    expect([unseen, lacking]).toEqual([null, null]);
  });

  it('rest on the means alone until the rating matrix is there', async () => {
    const { data, model } = await setting(7);
    const ratings = rated({ 1: 4, 2: 5, 3: 3 });
    const [likely] = likelyStars({ ...model, matrix: null, weights: null }, { ratings }, [
      9 as MovieId,
    ]);
    const given = data.ratings.flat().filter((stars) => stars > 0);
    const mean = sum(given) / given.length;
    const byMovie = (f: number) => {
      const stars = data.ratings.map((row) => row[f]!).filter((each) => each > 0);
      return sum(stars.map((each) => each - mean)) / (stars.length + 5);
    };
    const offset = sum([4, 5, 3].map((stars, f) => stars - mean - byMovie(f))) / 5.5;
    expect(likely!.stars).toBeCloseTo(mean + ((byMovie(8) + offset) * 3) / 3.4, 5);
    expect(likely).toMatchObject({ people: 0, sure: 'few' });
  });
});
