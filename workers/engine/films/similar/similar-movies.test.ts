import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MovieId } from '../../../../src/contract';
import { seededRandom } from '../../../../src/pack/index';
import { loadModel } from '../../model/load';
import type { Model } from '../../model/model';
import { fileSource, modelFiles, type TestData } from '../../testing/model-files';
import { randomData } from '../../testing/random-data';
import { similarMovies } from './similar-movies';

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../../../kernel/build/kernel.wasm', import.meta.url)),
);
const MOVIES = 40;
const load = async (data: TestData) => loadModel(fileSource(await modelFiles(data)), kernel);

/** Weights in both directions by hand, normalised, and what the films have in common. */
function byHand({ movies: all, ratings }: TestData, model: Model, movie: number): number[] {
  const { starts, movies, values, scales } = model.weights!;
  const weight = (from: number, to: number) => {
    const at = movies.indexOf(to, starts[from]);
    return at >= 0 && at < starts[from + 1]! ? Math.max(0, values[at]! * scales[from]!) : 0;
  };
  const count = (column: number) => ratings.filter((row) => row[column]! > 0).length + 10;
  const sets = all.map(([, list]) => list.split('|').filter((genre) => genre !== ''));
  const idf = (genre: string) =>
    Math.log((1 + MOVIES) / (1 + sets.filter((set) => set.includes(genre)).length)) + 1;
  const length = (column: number) => Math.hypot(...sets[column]!.map(idf)) || 1;
  const common = (other: number) => {
    const shared = sets[movie]!.filter((genre) => sets[other]!.includes(genre));
    const genres = shared.reduce((sum, genre) => sum + idf(genre) ** 2, 0);
    const decade = all[movie]![0].slice(-5, -2) === all[other]![0].slice(-5, -2) ? 0.1 : 0;
    // "Film 1", "Film 2" … are one series.
    return (0.6 * genres) / (length(movie) * length(other)) + decade + 0.3;
  };
  const own = (sets[movie]!.length > 0 ? 0.6 : 0) + 0.1 + 0.3;
  return all.map((_, other) => {
    const ratio = count(movie) / count(other);
    const weights = weight(movie, other) * ratio ** 0.08 + weight(other, movie) * ratio ** -0.92;
    // The last is for the series, as the content's 0.3 is.
    return weights / 2 + (0.04 * common(other)) / Math.sqrt(own) + 0.06;
  });
}

describe('similar movies', () => {
  it.each([1, 2, 3, 4, 5])('are those worked out by hand, best first (seed %i)', async (seed) => {
    const data = randomData(seededRandom(seed), 80, MOVIES);
    const model = await load(data);
    for (let movie = 0; movie < MOVIES; movie += 3) {
      const worth = byHand(data, model, movie);
      const found = similarMovies(model, (movie + 1) as MovieId, MOVIES);
      const columns = found.map(({ movieId }) => movieId - 1);
      expect(new Set([...columns, movie]).size).toBe(MOVIES);
      columns.slice(1).forEach((column, i) => {
        expect(worth[column]).toBeLessThanOrEqual(worth[columns[i]!]! + 1e-6);
      });
      expect(similarMovies(model, (movie + 1) as MovieId, 7)).toEqual(found.slice(0, 7));
    }
  });

  it('go by content alone without weights', async () => {
    const model = await load({
      movies: [
        ['Star Wars: One (1977)', 'Sci-Fi'],
        ['Titanic (1997)', 'Romance'],
        ['Star Wars: Two (1980)', 'Sci-Fi'],
      ],
      ratings: [[5, 5, 0]],
    });
    const [first] = similarMovies({ ...model, weights: null }, 1 as MovieId, 1);
    expect(first!.title).toBe('Star Wars: Two');
  });

  it('refuse a film that the model lacks, and a count below 1', async () => {
    const model = await load({ movies: [['Only', '']], ratings: [[4]] });
    expect(() => similarMovies(model, 7 as MovieId, 3)).toThrow('Movie 7 is not in the model.');
    expect(() => similarMovies(model, 1 as MovieId, 0)).toThrow(/n is 0/);
  });
});
