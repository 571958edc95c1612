import { describe, expect, test } from 'vitest';
import { loadFuse } from './fuse';
import { TitleIndex } from './title-index';

await loadFuse();

describe('TitleIndex', () => {
  const raw = ['Blue (1990)', 'Blue (2000)', 'Blue Car (2002)', 'Blue Sky (1994)', 'Red (1994)'];

  test('popularity decides between equals, then the lower index', () => {
    expect(new TitleIndex(raw, [1, 9, 3, 3, 5]).search('blue', 9)).toEqual([1, 0, 2, 3]);
    expect(new TitleIndex(raw, [9, 1, 3, 4, 5]).search('blue', 9)).toEqual([0, 1, 3, 2]);
    expect(new TitleIndex(raw, [2, 2, 2, 2, 2]).search('blue', 9)).toEqual([0, 1, 2, 3]);
  });

  test('takes typed arrays, and films without ratings', () => {
    const index = new TitleIndex(raw, new Uint32Array(5));
    expect(index.search('red', 9)).toEqual([4]);
    expect(index.closest('Blue (2000)')).toBe(1);
  });

  test('year: the right one first, the next one too, no other for closest', () => {
    const index = new TitleIndex(raw, [9, 1, 1, 1, 1]);
    expect(index.search('blue 2000', 9).slice(0, 2)).toEqual([1, 0]);
    expect(index.closest('blue 2001')).toBe(1);
    expect(index.closest('blue 1970')).toBeNull();
  });

  test('"Rocky" is not "Rocky II", though it is found', () => {
    const index = new TitleIndex(['Rocky II (1979)', 'Rocky Horror (1975)'], [9, 1]);
    expect(index.search('rocky', 9)).toEqual([0, 1]);
    expect(index.closest('Rocky')).toBeNull();
    expect(index.closest('Rocky 2')).toBe(0);
  });

  test('titles in other scripts are found, misspelt as well', () => {
    const index = new TitleIndex(['Иди и смотри (1985)', 'Сталкер (1979)'], [1, 1]);
    expect(index.search('иди', 9)).toEqual([0]);
    expect(index.search('сталкир', 9)).toEqual([1]);
  });

  test('a model without movies finds nothing', () => {
    expect(new TitleIndex([], []).search('matrix', 9)).toEqual([]);
    expect(new TitleIndex([], []).closest('matrix')).toBeNull();
  });

  test('counts must be aligned with the titles', () => {
    expect(() => new TitleIndex(raw, [1, 2])).toThrow(
      'The title index got 5 titles but 2 rating counts; give one count for each title.',
    );
  });
});

describe('words inside a title of a script without spaces', () => {
  const raw = [
    '千と千尋の神隠し (2001)',
    '我不是药神 (2018)',
    '七人の侍 (1954)',
    'ลุงบุญมีระลึกชาติ (2010)',
    '神々の山嶺 (2016)',
    'AKIRAアキラ (1988)',
  ];
  const index = new TitleIndex(raw, [6, 5, 4, 3, 2, 1]);

  test.each([
    ['千尋', [0]],
    ['神隠し', [0]],
    ['千尋 神隠し', [0]],
    ['千尋 2001', [0]],
    ['药神', [1]],
    ['侍', [2]],
    ['七人', [2]],
    ['บุญมี', [3]],
    ['アキラ', [5]],
  ])('%s is found', (query, movies) => {
    expect(index.search(query, 9)).toEqual(movies);
  });

  test('the beginning of a title comes before the inside of another', () => {
    expect(index.search('神', 9).toSorted()).toEqual([0, 1, 4]);
    const kiki = new TitleIndex(['魔女の宅急便 (1989)', '宅急便 (2000)'], [9, 1]);
    expect(kiki.search('宅急便', 9)).toEqual([1, 0]);
  });

  test('a part of a title is not taken for the title', () => {
    expect(index.closest('神隠し')).toBeNull();
    expect(index.closest('千と千尋の神隠し')).toBe(0);
  });
});

describe('titles of signs alone', () => {
  const index = new TitleIndex(
    ['$ (Dollars) (1971)', '??? (2001)', '… (2005)', '😀 (2017)', 'What? (1972)', '$9.99 (2008)'],
    [1, 2, 3, 4, 5, 6],
  );

  test.each([
    ['$', 0],
    ['$ 1971', 0],
    ['dollars', 0],
    ['???', 1],
    ['??', 1],
    ['…', 2],
    ['...', 2],
    ['😀', 3],
  ])('%s is found', (query, movie) => {
    expect(index.search(query, 9)).toEqual([movie]);
  });

  test('a title of signs means the movie', () => {
    expect(index.closest('??? (2001)')).toBe(1);
    expect(index.closest('!!!')).toBeNull();
  });
});

describe('a movie of a series by its place', () => {
  const raw = [
    'Lord of the Rings, The (1978)',
    'Lord of the Rings: The Two Towers, The (2002)',
    'Lord of the Rings: The Return of the King, The (2003)',
    'Lord of the Rings: The Fellowship of the Ring, The (2001)',
    'Star Wars: Episode II - Attack of the Clones (2002)',
    'Star Wars: The Force Awakens (2015)',
    'Star Wars: The Clone Wars (2008)',
    'Star Wars: Rogue One (2016)',
    'Batman: The Movie (1966)',
    'Batman: Mask of the Phantasm (1993)',
    'Batman: Year One (2011)',
  ];
  const index = new TitleIndex(raw, new Uint32Array(raw.length));

  test('is found by name or initials', () => {
    expect(index.search('lord of the rings 3', 1)).toEqual([2]);
    expect(index.search('lotr 1', 1)).toEqual([3]);
    expect(index.search('lotr3', 1)).toEqual([2]);
  });

  test('is a guess, so that closest does not take it for the title', () => {
    expect(index.closest('The Lord of the Rings 3')).toBeNull();
  });

  test('is not counted where the titles have numbers, or come decades apart', () => {
    expect(index.search('star wars 2', 9)).toEqual([4]);
    expect(index.search('batman 2', 1)).not.toEqual([9]);
  });
});
