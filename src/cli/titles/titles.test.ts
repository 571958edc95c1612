import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildModel } from '../../trainer/build-model';
import { silent } from '../../trainer/progress';
import { recommendToTitles } from '../recommend';
import { parseRatings } from './parse-ratings';
import { reasonWords } from './reason-words';

describe('ratings by title', () => {
  it('are read with commas and equals signs in titles, the later of a title given twice', () => {
    expect(
      parseRatings(' Heat=5, Good, the Bad and the Ugly, The = 4.5,E=mc2=.5, 300=2, Heat=4.0,'),
    ).toEqual({ Heat: 4, 'Good, the Bad and the Ugly, The': 4.5, 'E=mc2': 0.5, 300: 2 });
  });

  it.each([
    ['Heat', '--titles: "Heat" has no stars. Write each film as TITLE=STARS'],
    ['Heat=5, Titanic', '--titles: "Titanic" has no stars.'],
    ['Heat=five, Titanic=2', '--titles: the rating of "Heat" must be one of 0.5, 1, 1.5'],
    ['Heat=6', 'must be one of 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, not "6".'],
    ['Heat=4.2', 'not "4.2".'],
    [
      'Heat=',
      'the rating of "Heat" must be one of 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, not "".',
    ],
    ['Heat=4,5', '--titles: "5" has no stars.'],
    ['=5', '--titles: "=5" has no stars.'],
    [' , ', '--titles: "," has no stars.'],
    [' ', '--titles holds no film.'],
  ])('are refused: %j', (text, sentence) => {
    expect(() => parseRatings(text)).toThrow(sentence);
  });
});

describe('npm run recommend -- --titles', () => {
  let folder: string;
  let model: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'matinee-'));
    model = join(folder, 'model');
    const titles = [
      'Heat (1995)',
      'Fargo (1996)',
      'Spirited Away (2001)',
      'Titanic (1997)',
      'Alien',
    ];
    const movies = titles.map(
      (title, n) => `${n + 1},${title},${n % 2 === 0 ? 'Crime' : 'Drama'}\n`,
    );
    // Who likes odd movies likes no even ones.
    const ratings = Array.from({ length: 40 }, (_, user) =>
      titles.map((_title, n) => `${user},${n + 1},${(user + n) % 2 === 0 ? 5 : 1}\n`).join(''),
    );
    const data = join(folder, 'data');
    mkdirSync(data);
    writeFileSync(join(data, 'movies.csv'), `movieId,title,genres\n${movies.join('')}`);
    writeFileSync(join(data, 'ratings.csv'), `userId,movieId,rating\n${ratings.join('')}`);
    await buildModel({ data, out: model, size: { users: 100, movies: 100 } }, silent);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints the ratings as understood, a ranked table and what did not match', async () => {
    const table = await recommendToTitles({
      titles: 'heat=5, Titanik=1, Zardoz the Third=3',
      model,
    });
    const lines = table.split('\n');
    expect(lines[0]).toBe('Your ratings: Heat (1995) 5 stars, Titanic (1997) 1 star');
    expect(lines[2]!.trim().split(/ {2,}/)).toEqual(['Title', 'Year', 'Score', 'Why']);
    const rows = lines.slice(3, 6).map((line) => line.split(/ {2,}/));
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ['1', 'Spirited Away'],
      ['2', 'Alien'],
      ['3', 'Fargo'],
    ]);
    expect(rows[0]![4]).toMatch(
      /^(because you gave Heat 5 stars|\d+ of the \d+ users most like you)/,
    );
    expect(lines.slice(6)).toEqual(['', 'No movie matches "Zardoz the Third".']);
  });

  it('takes filters, and takes scores apart', async () => {
    const ask = (values: object) => recommendToTitles({ titles: 'Heat=5', model, ...values });
    const crime = await ask({ genres: 'crime', explain: 'yes' });
    expect(crime).toContain('Spirited Away');
    expect(crime).not.toContain('Fargo');
    const line = crime.split('\n').find((each) => each.startsWith('Spirited Away 0'));
    const given = (name: string) => Number(new RegExp(`${name} ([\\d.]+)`).exec(line!)?.[1]);
    expect(given('everybody') + given('Heat')).toBeCloseTo(given('Spirited Away'), 2);
  });

  it('takes the number of movies and the content weight', async () => {
    const ask = (values: object) => recommendToTitles({ titles: 'Heat=5', model, ...values });
    expect((await ask({ top: '1' })).split('\n')).toHaveLength(4);
    expect(await ask({ 'content-weight': '1' })).not.toBe(await ask({ 'content-weight': '0' }));
  });

  it.each([
    [{ top: '0' }, '--top must be a whole number from 1 to 65,536, not "0".'],
    [{ 'content-weight': 'x' }, '--content-weight must be a number from 0 to 1, not "x".'],
    [{ profiles: 'p' }, '--titles and --profiles both name ratings. Give one of them.'],
    [{ out: 'o' }, '--out goes with --profiles, not with --titles.'],
  ])('refuses %j', async (values, sentence) => {
    await expect(recommendToTitles({ titles: 'Heat=5', model, ...values })).rejects.toThrow(
      sentence,
    );
  });
});

it.each([
  [
    { kind: 'neighbours', people: 100, raters: 20, liked: 18 } as const,
    '18 of the 20 users most like you who rated it gave it 4 stars or more',
  ],
  [{ kind: 'popular', raters: 1200, meanStars: 4.25 } as const, '4.3 stars from 1,200 users'],
  [
    { kind: 'genres', genres: ['Crime', 'Drama'] } as const,
    'Crime, Drama, as in movies you rated highly',
  ],
  [{ kind: 'known', raters: 1 } as const, 'rated by 1 user'],
])('a reason in words: %j', (reason, words) => {
  expect(reasonWords(reason)).toBe(words);
});
