/** @module-tag slow */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseManifest } from '../pack/index';
import { movieLensZip, startHost } from '../trainer/download/fixtures';
import { CITATION, setNamed } from '../trainer/download/sets';
import { dataFolder, RATINGS, temporaryFolder } from '../trainer/fixtures';

const MODEL = ['--import', 'tsx', 'src/cli/model.ts'];

function model(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...MODEL, ...args], {
    encoding: 'utf8',
  });
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
      'Training item weights without some users …',
      'Fitting the blend …',
      'Training item weights …',
      'Drawing the map of films …',
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
    expect(lines[9]).toMatch(/^ {2}weights {4}\d+ bytes$/);
    expect(lines[11]).toMatch(/^ {2}in all {5}\d+ bytes$/);
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

describe('npm run model -- --download', () => {
  /** Runs beside this process, which is the host. */
  const download = (...args: string[]) =>
    promisify(execFile)(process.execPath, [...MODEL, '--download', ...args]);

  it('shows the terms, fetches, builds, and says again what may not be published', async () => {
    const { url, asked } = await startHost('ml-25m.zip', await movieLensZip('ml-25m'));
    const work = temporaryFolder();
    const [out, cache] = [join(work, 'model'), join(work, 'cache')];
    const { stdout, stderr } = await download(
      ...['ml-25m', '--from', `${url}/`, '--cache', cache, '--out', out],
    );
    expect(stderr.split('\n')[0]).toBe(
      'ml-25m: 25 million ratings of films up to 2019, 250 MB; stays as it is (https://grouplens.org/datasets/movielens/25m/)',
    );
    const order = ['may not be redistributed', `Fetching ${url}/ml-25m.zip …`, 'Packing and'];
    expect(order.map((text) => stderr.indexOf(text))).toEqual(
      order.map((text) => stderr.indexOf(text)).sort((a, b) => a - b),
    );
    expect(stderr).toContain(order[0]);
    expect(stdout.split('\n')[0]).toBe(
      'Note: A model holds the ratings it is built from: do not publish a site with this one unless GroupLens permits it.',
    );
    expect(stdout).toContain('  ratings    3 kept, 0 dropped of 3\n');
    expect(asked).toEqual(['ml-25m.zip.md5', 'ml-25m.zip']);
    expect(parseManifest(readFileSync(join(out, 'manifest.json'))).source).toEqual({
      name: 'MovieLens 25M',
      url: 'https://grouplens.org/datasets/movielens/25m/',
      terms: setNamed('ml-25m').terms,
      citation: CITATION,
    });
  });

  it('says in one sentence that there is no network', async () => {
    const { url, close } = await startHost('ml-latest.zip', await movieLensZip('ml-latest'));
    await close();
    const work = temporaryFolder();
    const run = download('ml-latest', '--from', url, '--cache', work, '--out', join(work, 'model'));
    const { code, stdout, stderr } = await run.catch((error) => error);
    const sentence = `There is no connection to ${new URL(url).host} (ECONNREFUSED): check the network and run the command again.\n`;
    expect(stderr.endsWith(`\n\n${sentence}`)).toBe(true);
    expect([code, stdout, readdirSync(work)]).toEqual([1, '', []]);
  });

  it('checks its options', () => {
    expect(model('--download', 'ml-1m').stderr).toBe(
      '--download knows ml-latest-small, ml-latest, ml-25m, ml-32m, but not "ml-1m".\n',
    );
    expect(model('--download', 'ml-25m', '--data', 'mine').stderr).toBe(
      '--data and --download both name data. Give one of them.\n',
    );
    expect(model('--download', 'ml-25m', '--from', 'mirror').stderr).toBe(
      '--from must be an address that begins with https://, not "mirror".\n',
    );
  });
});
