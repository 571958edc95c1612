import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MovieId, Rating } from '../../../src/contract';
import { type Random, seededRandom } from '../../../src/pack/index';
import { loadModel } from '../model/load';
import { likelyStars } from '../ranking/likely-stars/likely-stars';
import { recommend } from '../ranking/recommend';
import { fileSource, modelFiles, rated } from '../testing/model-files';
import { randomData, randomProfile } from '../testing/random-data';
import { holdOut } from './hold-out';

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../../kernel/build/kernel.wasm', import.meta.url)),
);
const MOVIES = 40;
const load = async (random: Random) =>
  loadModel(fileSource(await modelFiles(randomData(random, 60, MOVIES))), kernel);
const placeIn = (list: ReturnType<typeof recommend>, movieId: MovieId) =>
  1 + list.recommendations.findIndex(({ movie }) => movie.movieId === movieId);

describe('ratings held out', () => {
  it('stand where the list made from the others shows them, and where that of everybody does', async () => {
    let checked = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const random = seededRandom(seed);
      const model = await load(random);
      const ratings = rated(randomProfile(random, MOVIES, 12));
      const [known, heldOut] = [ratings.slice(0, 9), ratings.slice(9)];
      const mine = recommend(model, { ratings: known, topN: MOVIES });
      const seen = known.map(({ movieId }) => movieId);
      const everybody = recommend(model, { ratings: [], seen, topN: MOVIES });
      const found = holdOut(model, { known, heldOut });
      expect(found.ratings.length + found.unknown.length).toBe(heldOut.length);
      for (const { movieId, stars, place, popularPlace, likely } of found.ratings) {
        checked++;
        expect(stars).toBe(heldOut.find((each) => each.movieId === movieId)?.stars);
        expect(place).toBe(placeIn(mine, movieId));
        expect(popularPlace).toBe(placeIn(everybody, movieId));
        expect(likely).toBe(likelyStars(model, { ratings: known }, [movieId])[0]?.stars ?? null);
      }
    }
    expect(checked).toBeGreaterThan(20);
  });

  it('come with the mean stars of everybody', async () => {
    const model = await load(seededRandom(3));
    const { ratingCounts, ratingSums, movieIds } = model.catalogue;
    const heldOut: Rating[] = [...movieIds].map((id) => ({ movieId: id as MovieId, stars: 4 }));
    const { ratings } = holdOut(model, { known: [], heldOut });
    for (const { movieId, mean } of ratings) {
      const column = [...movieIds].indexOf(movieId);
      const count = ratingCounts[column]!;
      expect(mean).toBe(count === 0 ? null : ratingSums[column]! / 2 / count);
    }
  });

  it('that the model lacks are named, and none may be known as well', async () => {
    const model = await load(seededRandom(4));
    const rating = { movieId: 1 as MovieId, stars: 4 } as const;
    const lacking = { movieId: 9999 as MovieId, stars: 4 } as const;
    expect(holdOut(model, { known: [], heldOut: [lacking] })).toEqual({
      ratings: [],
      unknown: [9999],
    });
    expect(() => holdOut(model, { known: [rating], heldOut: [rating] })).toThrow(
      'Movie 1 is rated more than once',
    );
  });
});
