import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { dataFolder, RATINGS, temporaryFolder } from '../fixtures';

// Real builds: slow where the machine is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

function model(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/trainer/commands/model.ts', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('npm run model', () => {
  it('tells each step on standard error and sums up on standard output', () => {
    const data = dataFolder({ ratings: `${RATINGS}9,99,3,1\n` });
    const out = join(temporaryFolder(), 'model');
    const { status, stdout, stderr } = model('--data', data, '--out', out, '--users=1');
    expect(stderr.trim().split('\n')).toEqual([
      `Reading ${data}/movies.csv …`,
      `Reading ${data}/ratings.csv …`,
      'Checking ratings …',
      'Cutting to the most active users and most rated movies …',
      `Packing and writing ${out} …`,
    ]);
    const lines = stdout.trim().split('\n');
    expect(lines.slice(0, 8)).toEqual([
      `Note: 1 rating of 1 movie that movies.csv lacks: left out. The first: ${data}/ratings.csv, line 5, column movieId: 99.`,
      'Note: 10,000 movies were asked for; the data has 2 rated movies, and all are taken.',
      `Model written to ${out}`,
      '  users      1',
      '  movies     2',
      '  ratings    2 kept, 2 dropped of 4',
      '  dropped    1 outside the cut, 1 of unknown movies, 0 repeated',
      '  density    100.00 %',
    ]);
    expect(lines[8]).toMatch(/^ {2}catalogue {2}\d+ bytes$/);
    expect(lines[10]).toMatch(/^ {2}in all {5}\d+ bytes$/);
    expect(status).toBe(0);
  });

  it('fails with the sentence alone and exit code 1, and writes nothing', () => {
    const data = dataFolder({ ratings: `${RATINGS}9,1,7,1\n` });
    const out = join(temporaryFolder(), 'model');
    const { status, stdout, stderr } = model('--data', data, '--out', out);
    expect(stderr).toContain(
      `  ${data}/ratings.csv, line 5, column rating: "7" is outside 0.5 to 5\n`,
    );
    expect(stderr).not.toContain('    at ');
    expect(stdout).toBe('');
    expect(status).toBe(1);
    expect(existsSync(out)).toBe(false);
  });

  it('checks its options', () => {
    expect(model('--users', '0').stderr).toBe(
      '--users must be a whole number from 1 to 65,536, not "0".\n',
    );
    expect(model('--help').stdout).toContain('--data DIR');
  });
});
