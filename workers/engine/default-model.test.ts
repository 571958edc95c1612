import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentWeightAt, type Rating, type Stars } from '../../src/contract';
import type { MovieIndex } from '../../src/pack/index';
import { seededRandom } from '../../src/pack/index';
import { folderSource } from '../../src/trainer/engine/folder-source';
import { DEFAULT_MODEL } from '../../tools/site/steps';
import { similarMovies } from './films/similar/similar-movies';
import { FIRST, WELL_KNOWN } from './films/similar/well-known.cases';
import { startersOf } from './films/starters';
import { loadModel } from './model/load';
import type { Model } from './model/model';
import { hybridRecommend } from './ranking/hybrid-recommend';
import { recommend } from './ranking/recommend';
import { scoreMovies } from './ranking/score';
import { pick, shuffled } from './testing/random-data';
import { titleIndexOf } from './titles/title-index-of';

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../kernel/build/kernel.wasm', import.meta.url)),
);
let model: Model;

beforeAll(async () => {
  model = await loadModel(folderSource(DEFAULT_MODEL), kernel);
});

const titlesFor = (stars: Record<string, Stars>, topN = 5, contentWeight = 0.4) =>
  hybridRecommend(model, stars, { topN, contentWeight }).recommendations.map(
    ({ movie }) => movie.title,
  );

describe('recommendations from the default model', () => {
  it('stay near what was liked', () => {
    expect(titlesFor({ 'Star Wars: Episode IV - A New Hope': 5 }, 3)).toContain(
      'Star Wars: Episode V - The Empire Strikes Back',
    );
    expect(titlesFor({ 'The Fellowship of the Ring': 5, 'The Matrix': 4.5 }, 3)).toContain(
      'The Lord of the Rings: The Two Towers',
    );
    const forChildren = (stars: Record<string, Stars>) =>
      hybridRecommend(model, stars, { topN: 10 }).recommendations.filter(({ movie }) =>
        movie.genres.includes('Children'),
      ).length;
    expect(forChildren({})).toBe(0);
    expect(
      forChildren({ 'Toy Story': 5, 'Finding Nemo': 5, Aladdin: 4.5, Shrek: 4.5 }),
    ).toBeGreaterThanOrEqual(3);
  });

  it('lead with the series of a liked film when content is turned up', () => {
    const ofSeries = (contentWeight: number) =>
      titlesFor({ 'Star Wars: Episode IV - A New Hope': 5 }, 8, contentWeight).filter((title) =>
        title.startsWith('Star Wars:'),
      ).length;
    expect(ofSeries(0)).toBeLessThan(ofSeries(0.8));
    expect(ofSeries(0.8)).toBeGreaterThanOrEqual(5);
  });

  it('begin with films that many rated well', () => {
    for (const { reason } of recommend(model, { ratings: [], topN: 20 }).recommendations) {
      if (reason.kind !== 'popular')
        throw new Error(`${reason.kind} for a visitor without ratings`);
      expect(reason.raters).toBeGreaterThan(100);
      expect(reason.meanStars).toBeGreaterThan(3.7);
    }
  });

  it('are the same from a model loaded again', async () => {
    const again = await loadModel(folderSource(DEFAULT_MODEL), kernel);
    const request = { ratings: someProfile(3), topN: 200 };
    expect(recommend(again, request)).toEqual(recommend(model, request));
  });
});

describe('similar films in the default model', () => {
  const likest = (name: string) =>
    similarMovies(model, model.movieAt(titleIndexOf(model).closest(name)!).movieId, 10).map(
      ({ title }) => title,
    );

  it.each(WELL_KNOWN)('of %s', (title, must, mustNot) => {
    expect(likest(title)).toEqual(expect.arrayContaining([...must]));
    for (const other of mustNot) expect(likest(title)).not.toContain(other);
  });

  it.each(FIRST)('of %s begin with %s', (title, first) => {
    expect(likest(title)[0]).toBe(first);
  });
});

describe('genre match in the default model', () => {
  const idsAt = (ratings: Rating[], position: number) =>
    recommend(model, {
      ratings,
      contentWeight: contentWeightAt(position),
      topN: 10,
    }).recommendations.map(({ movie }) => movie.movieId);

  it('changes most lists at each of ten steps', () => {
    const profiles = Array.from({ length: 60 }, (_, seed) => someProfile(seed));
    let before = profiles.map((ratings) => idsAt(ratings, 0));
    for (let step = 1; step <= 10; step++) {
      const lists = profiles.map((ratings) => idsAt(ratings, step / 10));
      const changed = lists.filter((ids, i) => ids.join() !== before[i]!.join());
      expect(changed.length).toBeGreaterThan(profiles.length / 2);
      before = lists;
    }
  });

  it('leaves films that are alike in content to the opinion of others at its far end', () => {
    const request = { ratings: someProfile(1), topN: 200 };
    const byContent = scoreMovies(model, { ...request, contentWeight: 1 }).scores.slice();
    const byOthers = scoreMovies(model, { ...request, contentWeight: 0 }).scores.slice();
    const list = recommend(model, { ...request, contentWeight: contentWeightAt(1) });
    const columns = list.recommendations.map(({ movie }) => model.columns.get(movie.movieId)!);
    let ties = 0;
    columns.slice(1).forEach((movie, i) => {
      if (Math.abs(byContent[movie]! - byContent[columns[i]!]!) > 1e-9) return;
      expect(byOthers[movie]).toBeLessThanOrEqual(byOthers[columns[i]!]!);
      ties++;
    });
    expect(ties).toBeGreaterThan(20);
  });
});

describe('a dislike in the default model', () => {
  it('raises no score, and never raises its 20 nearest films, for every film with 20 ratings or more', {
    tags: 'slow',
  }, () => {
    const popular = everyMovie().filter((movie) => model.catalogue.ratingCounts[movie]! >= 20);
    let down = 0;
    for (const [i, movie] of popular.entries()) {
      const near = nearestTo(movie);
      const profile = someProfile(i, [movie, ...near]);
      const disliked = [...profile, { movieId: model.movieAt(movie).movieId, stars: 0.5 as const }];
      const before = scoreMovies(model, { ratings: profile }).scores;
      const after = scoreMovies(model, { ratings: disliked }).scores;
      expect(after.every((score, other) => score <= before[other]!)).toBe(true);
      const places = [before, after].map((scores) => meanPlace(near, scores));
      expect(places[1]).toBeGreaterThanOrEqual(places[0]!);
      if (places[1]! > places[0]! + 1) down++;
    }
    expect(popular.length).toBeGreaterThan(1000);
    expect(down / popular.length).toBeGreaterThan(0.9);
  });
});

describe('starter films', () => {
  const starters = () => startersOf(model).map((movie) => model.movieAt(movie));

  it('are well known', () => {
    expect(starters()).toHaveLength(300);
    const counts = startersOf(model).map((movie) => model.catalogue.ratingCounts[movie]!);
    expect(Math.min(...counts.slice(0, 12))).toBeGreaterThanOrEqual(200);
    expect(Math.min(...counts)).toBeGreaterThan(50);
    expect(new Set(startersOf(model)).size).toBe(300);
  });

  it('are varied: each dozen has many genres and several decades', () => {
    for (let from = 0; from < 60; from += 12) {
      const dozen = starters().slice(from, from + 12);
      const genres = new Set(dozen.flatMap((movie) => movie.genres));
      expect(genres.size).toBeGreaterThanOrEqual(9);
      const decades = new Set(dozen.map(({ year }) => Math.floor((year ?? 0) / 10)));
      expect(decades.size).toBeGreaterThanOrEqual(3);
    }
  });

  it.each([
    'Star Wars',
    'The Lord of the Rings',
    'Back to the Future',
    'Toy Story',
    'The Godfather',
    'Terminator',
    'Die Hard',
  ])('have no two of %s near each other', (series) => {
    const places = starters().flatMap(({ title }, place) =>
      title.includes(series) ? [place] : [],
    );
    expect(places.length).toBeGreaterThanOrEqual(2);
    const gaps = places.slice(1).map((place, i) => place - places[i]!);
    expect(Math.min(...gaps)).toBeGreaterThan(12);
  });
});

function everyMovie(): MovieIndex[] {
  return Array.from({ length: model.info.movies }, (_, column) => column as MovieIndex);
}

/** Eight starter films, most of them liked. */
function someProfile(seed: number, without: readonly MovieIndex[] = []): Rating[] {
  const random = seededRandom(seed);
  const movies = shuffled(random, startersOf(model)).filter((movie) => !without.includes(movie));
  return movies.slice(0, 8).map((movie) => ({
    movieId: model.movieAt(movie).movieId,
    stars: pick(random, [2, 3, 3.5, 4, 4, 4.5, 5] as const),
  }));
}

/** The 20 films with the largest item weights from a film. */
function nearestTo(movie: MovieIndex): MovieIndex[] {
  const { starts, movies, values } = model.weights!;
  const row = Array.from(movies.subarray(starts[movie], starts[movie + 1]), (other, e) => ({
    other: other as MovieIndex,
    value: values[starts[movie]! + e]!,
  }));
  return row
    .sort((a, b) => b.value - a.value)
    .slice(0, 20)
    .map(({ other }) => other);
}

/** Mean place by falling score, ties sharing the best. */
function meanPlace(movies: readonly MovieIndex[], scores: Float64Array): number {
  const sum = movies.reduce((places, movie) => {
    const mine = scores[movie]!;
    return places + scores.reduce((above, score) => above + (score > mine ? 1 : 0), 0);
  }, 0);
  return sum / movies.length;
}
