import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { MovieId, RecommendRequest } from '../../../src/contract';
import { loadModel } from '../model/load';
import type { Model } from '../model/model';
import { fileSource, modelFiles, rated, type TestData } from '../testing/model-files';
import { hybridRecommend } from './hybrid-recommend';
import { recommend } from './recommend';

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../../kernel/build/kernel.wasm', import.meta.url)),
);
const load = async (data: TestData) => loadModel(fileSource(await modelFiles(data)), kernel);

/** The first two users (rows 0 and 1) love space films, the next two love stories; films 1 and 2 (columns 0 and 1) are theirs. */
const TASTES: TestData = {
  movies: [
    ['Sabrina (1995)', 'Comedy|Romance'],
    ['Notting Hill (1999)', 'Comedy|Romance'],
    ['Titanic (1997)', 'Drama|Romance'],
    ['Alien (1979)', 'Horror|Sci-Fi'],
    ['Aliens (1986)', 'Action|Sci-Fi'],
    ['Star Wars (1977)', 'Action|Adventure|Sci-Fi'],
    ['Empire Strikes Back, The (1980)', 'Action|Adventure|Sci-Fi'],
  ],
  ratings: [
    [1, 0, 1.5, 5, 4.5, 5, 4.5],
    [0, 1, 2, 4.5, 5, 4.5, 5],
    [5, 4.5, 5, 1, 0, 1.5, 2],
    [4.5, 5, 4.5, 0, 1, 2, 1.5],
  ],
};
const model = await load(TASTES);
const titles = (request: RecommendRequest, of: Model = model) =>
  recommend(of, request).recommendations.map(({ movie }) => movie.title);

describe('the faults of the Python original', () => {
  it('1: neighbours are users, and their ratings score the films: their row numbers are no films', () => {
    const ranked = titles({ ratings: rated({ 4: 5 }), contentWeight: 0, topN: 6 });
    expect(ranked.slice(0, 3).toSorted()).toEqual([
      'Aliens',
      'Star Wars',
      'The Empire Strikes Back',
    ]);
    expect(ranked.slice(3).toSorted()).toEqual(['Notting Hill', 'Sabrina', 'Titanic']);
  });

  it('2: the content weight counts', async () => {
    const crossed = await load({
      movies: [
        ['Liked', 'Drama'],
        ['Same taste', 'Western'],
        ['Same genre', 'Drama'],
        ['Neither', 'War'],
      ],
      ratings: [
        [5, 5, 2.5, 2.5],
        [4.5, 5, 3, 2.5],
        [2, 1, 3, 3],
        [0, 3, 2.5, 3],
      ],
    });
    const first = (contentWeight: number) =>
      titles({ ratings: rated({ 1: 5 }), contentWeight, topN: 1 }, crossed)[0];
    expect(first(0)).toBe('Same taste');
    expect(first(1)).toBe('Same genre');
  });

  it('3: the answer is ranked, and a shorter one is the beginning of a longer one', () => {
    const request = { ratings: rated({ 4: 5, 1: 3 }), topN: 5 };
    const { recommendations } = recommend(model, request);
    const scores = recommendations.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBeGreaterThan(1);
    expect(titles({ ...request, topN: 2 })).toEqual(titles(request).slice(0, 2));
  });

  it('4: a dislike pulls away from films like it, not towards them', () => {
    const liked = { 4: 5 } as const;
    for (const contentWeight of [0, 0.4, 1]) {
      const scoreOf = (ratings: RecommendRequest['ratings']) => {
        const list = recommend(model, { ratings, contentWeight, topN: 7 }).recommendations;
        return (title: string) => list.find(({ movie }) => movie.title === title)!.score;
      };
      const alone = scoreOf(rated(liked));
      const withDislike = scoreOf(rated({ ...liked, 1: 0.5 }));
      expect(withDislike('Notting Hill')).toBeLessThan(alone('Notting Hill'));
      expect(withDislike('Aliens')).toBe(alone('Aliens'));
    }
  });

  it('4: a dislike lowers the films like it, and those alone', () => {
    const scores = (ratings: RecommendRequest['ratings']) => {
      const { recommendations } = recommend(model, { ratings, contentWeight: 0, topN: 7 });
      return new Map(recommendations.map(({ movie, score }) => [movie.title, score]));
    };
    const before = scores([]);
    const lowered = [...scores(rated({ 1: 0.5 }))].flatMap(([title, score]) => {
      expect(score).toBeLessThanOrEqual(before.get(title) ?? 0);
      return score < (before.get(title) ?? 0) ? [title] : [];
    });
    expect(lowered.toSorted()).toEqual(['Notting Hill', 'Titanic']);
  });

  it('5: titles that match nothing come back by name, and nothing is printed', () => {
    const print = vi.spyOn(console, 'log');
    const { recommendations, unmatched } = hybridRecommend(model, {
      'star wars': 5,
      Alein: 4.5,
      qqqqzzzz: 5,
    });
    expect(unmatched).toEqual(['qqqqzzzz']);
    const found = recommendations.map(({ movie }) => movie.title);
    expect(found).not.toContain('Alien');
    expect(found.slice(0, 2).toSorted()).toEqual(['Aliens', 'The Empire Strikes Back']);
    expect(print).not.toHaveBeenCalled();
  });
});

describe('recommend', () => {
  it('leaves out what was rated or is not wanted, and reports films that the model lacks', () => {
    const { recommendations, unknown } = recommend(model, {
      ratings: rated({ 77: 5, 4: 5, 70: 1 }),
      notInterested: [5, 88] as MovieId[],
      topN: 100,
    });
    const ids = recommendations.map(({ movie }) => movie.movieId);
    expect(ids.toSorted()).toEqual([1, 2, 3, 6, 7]);
    expect(unknown).toEqual([70, 77]);
  });

  it('takes away a film that is not wanted, and changes nothing else', () => {
    const request = { ratings: rated({ 4: 5, 3: 2 }), topN: 7 };
    const all = recommend(model, request).recommendations;
    const fewer = recommend(model, { ...request, notInterested: [6 as MovieId] }).recommendations;
    expect(fewer).toEqual(all.filter(({ movie }) => movie.movieId !== 6));
  });

  it('ranks equal scores by number of ratings, then by lower movieId', async () => {
    const even = await load({
      movies: [
        ['Rare', 'Drama'],
        ['Twin B', 'Drama'],
        ['Twin A', 'Drama'],
        ['Rated', 'Drama'],
      ],
      ratings: [
        [0, 4, 4, 4],
        [4, 4, 4, 4],
      ],
    });
    const ranked = titles({ ratings: rated({ 4: 5 }), contentWeight: 1, topN: 3 }, even);
    expect(ranked).toEqual(['Twin B', 'Twin A', 'Rare']);
  });

  it.each([{}, { 99: 5 }] as const)(
    'falls back on what everybody likes while nothing is rated, whatever the weight of content: %j',
    async (stars) => {
      const crowd = await load({
        movies: [
          ['Loved by one', ''],
          ['Rated so-so', ''],
          ['Loved by many', ''],
          ['Hated by many', ''],
        ],
        ratings: [
          [5, 2.5, 4.5, 1],
          [0, 3, 4, 0.5],
          [0, 2.5, 4.5, 0.5],
          [0, 2.5, 5, 1],
        ],
      });
      const { recommendations } = recommend(crowd, {
        ratings: rated(stars),
        contentWeight: 1,
        topN: 4,
      });
      const ranked = recommendations.map(({ movie }) => movie.title);
      expect(ranked[0]).toBe('Loved by many');
      expect(ranked.at(-1)).toBe('Hated by many');
      expect(recommendations[0]!.reason).toEqual({ kind: 'popular', raters: 4, meanStars: 4.5 });
    },
  );

  it('takes the weight of the model when the request has none', async () => {
    const files = await modelFiles(TASTES, 1);
    const content = await loadModel(fileSource(files), kernel);
    const request = { ratings: rated({ 4: 5 }), topN: 6 };
    expect(recommend(content, request)).toEqual(recommend(model, { ...request, contentWeight: 1 }));
    expect(recommend(content, request)).not.toEqual(recommend(model, request));
  });
});

describe('hybridRecommend', () => {
  it('is the ratings by id, weighted 0.4 and cut at 5, as the original was', () => {
    const byTitle = hybridRecommend(model, { 'the empire strikes back': 5, titanic: 1 });
    const request = { ratings: rated({ 7: 5, 3: 1 }), contentWeight: 0.4, topN: 5 };
    expect(byTitle.recommendations).toEqual(recommend(model, request).recommendations);
    expect(byTitle.recommendations).toHaveLength(5);
    expect(byTitle.unmatched).toEqual([]);
  });

  it('lets the later of two titles for one film count', () => {
    const twice = hybridRecommend(model, {
      'Empire Strikes Back': 1,
      'The Empire Strikes Back': 5,
    });
    expect(twice).toEqual(hybridRecommend(model, { 'The Empire Strikes Back': 5 }));
  });

  it('refuses stars and weights out of range by name', () => {
    expect(() => hybridRecommend(model, { Alien: 6 })).toThrow(/"Alien" is 6/);
    expect(() => hybridRecommend(model, { Alien: 5 }, { contentWeight: 2 })).toThrow(
      /contentWeight is 2/,
    );
    expect(() => hybridRecommend(model, { Alien: 5 }, { topN: 0 })).toThrow(/topN is 0/);
  });
});
