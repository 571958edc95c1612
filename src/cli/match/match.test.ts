import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildModel } from '../../trainer/build-model';
import { dataFolder } from '../../trainer/fixtures';
import { silent } from '../../trainer/progress';
import { matchFile } from './match';

// A real build: slow where the machine is busy with other tests.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const TITLES = ['Heat (1995)', 'Fargo (1996)', 'Hamlet (2000)', 'Hamlet (2000)', 'Dune (1984)'];
let folder: string;
let model: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'matinee-match-'));
  model = join(folder, 'model');
  const movies = TITLES.map((title, i) => `${i + 1},${title},Drama\n`).join('');
  const ratings = Array.from(
    { length: 40 },
    (_, i) => `${1 + (i % 8)},${1 + (i % 5)},${1 + (i % 4)}\n`,
  );
  const data = dataFolder({
    movies: `movieId,title,genres\n${movies}`,
    ratings: `userId,movieId,rating\n${ratings.join('')}`,
  });
  await buildModel({ data, out: model, size: { users: 100, movies: 100 } }, silent);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function match(name: string, text: string, options = {}): Promise<unknown[]> {
  const file = join(folder, name);
  const out = join(folder, 'lines.jsonl');
  writeFileSync(file, text);
  await matchFile({ model, file, out, ...options });
  const lines = readFileSync(out, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

describe('npm run match', () => {
  it('writes a line for each row of a CSV file, in its order', async () => {
    const lines = await match(
      'ratings.csv',
      'Date,Name,Year,Letterboxd URI,Rating\n' +
        '2024-05-01,Heat,1995,x,4.5\n' +
        '2024-05-02,Hamlet,2000,x,\n' +
        '"2024-05-03" x,Fargo,1996,x,4\n' +
        '2024-05-04,Dune,2021,x,3\n' +
        '2024-05-05,Heat,1995,x,4\n',
    );
    expect(lines[0]).toEqual({
      ...{ row: 2, file: 'ratings.csv', title: 'Heat', year: 1995, status: 'matched' },
      ...{ movieId: 1, candidates: [1], kind: 'rating', stars: 4.5, ratedAt: '2024-05-01' },
      why: 'Same title and year.',
    });
    expect(Object.keys(lines[0] as object).join(' ')).toBe(
      'row file title year status movieId candidates kind stars ratedAt why',
    );
    expect(lines.slice(1)).toMatchObject([
      { row: 3, status: 'review', movieId: null, candidates: [3, 4], kind: 'seen', stars: null },
      { row: 4, status: 'left-out', movieId: null, candidates: [] },
      { row: 5, status: 'missing', movieId: null, candidates: [] },
      { row: 6, status: 'matched', movieId: 1, stars: 4 },
    ]);
  });

  it('asks whose ratings, and reads those of one person', async () => {
    const text = 'userId,movieId,rating,timestamp\n7,1,4,978300760\n8,2,5,978300761\n';
    await expect(match('ratings.csv', text)).rejects.toThrow(
      'holds the ratings of 2 people. Name one: --user 7',
    );
    expect(await match('ratings.csv', text, { user: '8' })).toMatchObject([
      { row: 3, status: 'matched', movieId: 2, stars: 5, ratedAt: '2000-12-31' },
    ]);
  });

  it('says what is wrong with a file', async () => {
    await expect(match('a.csv', 'Was,Wann\nHeat,x\n')).rejects.toThrow(
      'no column is known to name a film. Found: "Was", "Wann".',
    );
    await expect(match('a.zip', 'PK\u0003\u0004')).rejects.toThrow(
      'a.zip is damaged or not whole.',
    );
    await expect(matchFile({ model, file: join(folder, 'none.csv') })).rejects.toThrow(
      'there is no such file',
    );
    await expect(matchFile({ model })).rejects.toThrow('--file FILE is needed');
  });
});
