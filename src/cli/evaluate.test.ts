/** @module-tag slow */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { METHODS } from '../lab/evaluate/methods/index';
import { dataFolder, temporaryFolder } from '../trainer/fixtures';
import { randomData } from '../trainer/holdout/fixtures';

/** 60 random users as CSV files. */
function data(): string {
  const { catalogue, matrix } = randomData(11, 60, 40);
  const { starts, movies, codes } = matrix.rows;
  const listed = catalogue.titles.map((title, m) => `${catalogue.movieIds[m]},${title},Drama\n`);
  const lines = Array.from(matrix.userIds).flatMap((userId, u) =>
    Array.from(
      codes.subarray(starts[u], starts[u + 1]),
      (code, i) => `${userId},${catalogue.movieIds[movies[starts[u]! + i]!]},${code / 2}\n`,
    ),
  );
  return dataFolder({
    movies: `movieId,title,genres\n${listed.join('')}`,
    ratings: `userId,movieId,rating\n${lines.join('')}`,
  });
}

function run(...options: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/evaluate.ts', ...options], {
    encoding: 'utf8',
  });
}

it('writes a report of every method and its plot, the same each time', () => {
  const folder = data();
  const reports = ['a', 'b'].map((name) => {
    const report = join(temporaryFolder(), 'report.md');
    const { status, stdout, stderr } = run(
      '--data',
      folder,
      '--users-out',
      '12',
      '--report',
      report,
    );
    expect({ name, status }, stderr).toEqual({ name, status: 0 });
    const text = readFileSync(report, 'utf8');
    expect(stdout).toContain(text);
    expect(readFileSync(report.replace('.md', '.svg'), 'utf8')).toMatch(/^<svg/);
    return text;
  });
  expect(reports[1]).toBe(reports[0]);
  for (const { name } of METHODS) expect(reports[0]).toContain(`\n| ${name} |`);
  expect(reports[0]).toContain(`npm run evaluate -- --data ${folder} --users-out 12 --seed 1`);
});

it('says in one sentence that there are too few users', () => {
  const { status, stdout, stderr } = run('--data', dataFolder(), '--users-out', '1');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('The data has 2 users, too few for 1 users held out');
});
