/** @module-tag slow */
import { appendFileSync, copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { synthesise } from '../../lab/synth/synthesise';
import { buildModel } from '../build-model';
import { temporaryFolder } from '../fixtures';
import { silent } from '../progress';
import { openDatabase, quoteString } from '../read/database';

const SIZE = { users: 40, movies: 60 };

/** The query of docs/site-owners.md, for a smaller cut. */
function documentedQuery(): string {
  const query = /```sql\n([^`]+)```/.exec(readFileSync('docs/site-owners.md', 'utf8'))![1]!;
  const smaller = query
    .replace('LIMIT 20000', `LIMIT ${SIZE.users}`)
    .replace('LIMIT 10000', `LIMIT ${SIZE.movies}`);
  expect(smaller).not.toMatch(/0000/);
  return smaller;
}

/** Made-up data with ratings that the trainer drops: of an unknown movie by user 1, repeated ones by user 2. */
async function untidyData(): Promise<string> {
  const folder = join(temporaryFolder(), 'data');
  await synthesise({ users: 100, movies: 120, ratings: 2500 }, 1, folder, silent);
  const ratings = join(folder, 'ratings.csv');
  const ofUser2 = readFileSync(ratings, 'utf8').match(/^2,\d+,/gm)!;
  const unknown = Array.from({ length: 40 }, (_, i) => `1,${900_000 + i},4,1000\n`);
  const again = ofUser2.map((start) => `${start}0.5,2000000000\n`);
  const before = ofUser2.map((start) => `${start}5,1000\n`);
  appendFileSync(ratings, [...unknown, ...again, ...before].join(''));
  return folder;
}

/** What a warehouse would export of `data`: two files of ratings, the cut made. */
async function exported(data: string): Promise<string> {
  const folder = join(temporaryFolder(), 'data');
  mkdirSync(join(folder, 'ratings'), { recursive: true });
  for (const file of ['movies.csv', 'source.json']) {
    copyFileSync(join(data, file), join(folder, file));
  }
  const { connection, close } = await openDatabase(2);
  try {
    for (const table of ['movies', 'ratings']) {
      const path = quoteString(join(data, `${table}.csv`));
      await connection.run(`CREATE TABLE ${table} AS SELECT * FROM read_csv(${path})`);
    }
    await connection.run(`CREATE TABLE kept AS ${documentedQuery()}`);
    for (const half of [0, 1]) {
      const path = quoteString(join(folder, 'ratings', `part-${half}.parquet`));
      const rows = `SELECT * FROM kept WHERE movieId % 2 = ${half} ORDER BY rating`;
      await connection.run(`COPY (${rows}) TO ${path} (FORMAT parquet)`);
    }
  } finally {
    close();
  }
  return folder;
}

async function modelOf(data: string) {
  const out = join(temporaryFolder(), 'model');
  const { ratings } = await buildModel({ data, out, size: SIZE }, silent);
  return { ratings, files: readdirSync(out).map((name) => [name, readFileSync(join(out, name))]) };
}

it('the SQL for warehouses keeps what the trainer keeps', async () => {
  const data = await untidyData();
  const ours = await modelOf(data);
  const theirs = await modelOf(await exported(data));
  expect(ours.ratings).toBeGreaterThan(500);
  expect(theirs).toEqual(ours);
});
