import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TrainerError } from '../errors';
import { MOVIES, RATINGS, temporaryFolder } from '../fixtures';
import { silent } from '../progress';
import { seededRandom } from '../random';
import { describeSource } from '../read/source';
import { type DownloadOptions, download } from './download';
import { type ArchiveHost, type HostFaults, movieLensZip, startHost, zip } from './fixtures';
import { SETS, setNamed, termsOf } from './sets';

const SET = setNamed('ml-25m');
const random = seededRandom(1);
/** Does not compress, so that cuts fall inside it. */
const ratings = `${RATINGS}${Array.from({ length: 20_000 }, (_, i) => `${i + 9},1,5,${Math.floor(random() * 1e9)}\n`).join('')}`;
const FILES = { 'README.txt': 'Terms', 'movies.csv': MOVIES, 'ratings.csv': ratings };
const ARCHIVE = await movieLensZip('ml-25m', FILES);

function options(from: string) {
  const pauses: number[] = [];
  const pause = async (milliseconds: number) => {
    pauses.push(milliseconds);
  };
  return { from, cache: join(temporaryFolder(), 'cache'), pause, pauses };
}

async function host(faults: HostFaults = {}, archive: Uint8Array = ARCHIVE) {
  current = await startHost('ml-25m.zip', archive, faults);
  return current;
}

async function failure(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(TrainerError);
  return (error as Error).message;
}

function expectWhole(folder: string): void {
  for (const [name, text] of Object.entries(FILES)) {
    expect(readFileSync(join(folder, name), 'utf8') === text).toBe(true);
  }
}

let current: ArchiveHost;

const get = (given: DownloadOptions) =>
  download(SET, given, {
    ...silent,
    portion: (done) => current.arrived(Math.round(done * ARCHIVE.length)),
  });

describe('download', () => {
  it('fetches, checks, unpacks what is needed and describes it', async () => {
    const { url, asked } = await host();
    const given = options(url);
    const { folder, notes } = await get(given);
    expectWhole(folder);
    expect(notes).toEqual([]);
    expect(asked).toEqual(['ml-25m.zip.md5', 'ml-25m.zip']);
    expect(readdirSync(given.cache)).toEqual(['ml-25m']);
    expect(describeSource(folder, {})).toEqual({
      name: 'MovieLens 25M',
      url: 'https://grouplens.org/datasets/movielens/25m/',
      terms: SET.terms,
      citation: expect.stringContaining('Harper'),
    });
  });

  it('reports how far it is', async () => {
    const { url } = await host();
    const portions: number[] = [];
    const details: (string | undefined)[] = [];
    const steps: string[] = [];
    const progress = {
      ...silent,
      step: (text: string) => steps.push(text),
      portion(done: number, detail?: string) {
        portions.push(done);
        details.push(detail);
      },
    };
    const given = options(url);
    await download(SET, given, progress);
    expect(steps).toEqual([
      `Fetching ${url}/ml-25m.zip`,
      'Checking its MD5',
      `Unpacking into ${given.cache}/ml-25m`,
    ]);
    expect(portions.at(-1)).toBe(1);
    expect(portions).toEqual([...portions].sort((a, b) => a - b));
    expect(details.at(-1)).toBe('0.2 of 0.2 MB');
  });

  it('goes on by itself where the connection was cut', async () => {
    const { url, asked } = await host({ cuts: [10_000, 20_000] });
    const given = options(url);
    const { folder } = await get(given);
    expectWhole(folder);
    expect(asked).toEqual([
      'ml-25m.zip.md5',
      'ml-25m.zip',
      'ml-25m.zip bytes=10000-',
      'ml-25m.zip bytes=30000-',
    ]);
    expect(given.pauses).toEqual([1000, 1000]);
  });

  it('gives up when nothing more comes, and resumes when called again', async () => {
    const { url, asked } = await host({ cuts: [10_000, 0, 0, 0, 0] });
    const given = options(url);
    expect(await failure(get(given))).toMatch(
      /^The connection to 127\.0\.0\.1:\d+ was cut after 0\.0 MB \(.+\); run the command again to resume from there\.$/,
    );
    expect(given.pauses).toEqual([1000, 2000, 4000, 8000]);
    asked.length = 0;
    expectWhole((await get(given)).folder);
    expect(asked).toEqual(['ml-25m.zip.md5', 'ml-25m.zip bytes=10000-']);
  });

  it('starts again when the host ignores Range', async () => {
    const { url, asked } = await host({ cuts: [10_000], ignoresRange: true });
    expectWhole((await get(options(url))).folder);
    expect(asked).toEqual(['ml-25m.zip.md5', 'ml-25m.zip', 'ml-25m.zip bytes=10000-']);
  });

  it('gives up on a host that ignores Range and never gets further', async () => {
    const { url } = await host({ cuts: [20_000, 9000, 18_000, 9000, 18_000], ignoresRange: true });
    const given = options(url);
    expect(await failure(get(given))).toContain(' was cut after ');
    expect(given.pauses).toHaveLength(4);
  });

  it('refuses another part than it asked for', async () => {
    const { url } = await host({ cuts: [10_000], shiftsRange: 5 });
    const given = options(url);
    expect(await failure(get(given))).toMatch(
      /^http:.*ml-25m\.zip: the host sent another part \("bytes 10005-\d+\/\d+"\) than was asked for\. Remove .*\.zip and run the command again\.$/,
    );
  });

  it('takes an archive that was whole already, and drops one that is too long', async () => {
    for (const [held, times] of [
      [ARCHIVE, 1],
      [Buffer.concat([ARCHIVE, Buffer.from('more')]), 2],
    ] as const) {
      const { url, asked } = await host({ cuts: [ARCHIVE.length - 1, 0, 0, 0, 0] });
      const given = options(url);
      await failure(get(given));
      const archive = readdirSync(given.cache)[0]!;
      writeFileSync(join(given.cache, archive), held);
      asked.length = 0;
      expectWhole((await get(given)).folder);
      expect(asked).toHaveLength(1 + times);
    }
  });

  it('refuses and removes what does not match the published checksum', async () => {
    const md5 = '0123456789abcdef0123456789abcdef';
    const { url } = await host({ md5 });
    const given = options(url);
    expect(await failure(get(given))).toMatch(
      new RegExp(
        `^What came from ${url}/ml-25m.zip is damaged: its MD5 is [0-9a-f]{32}, but ${md5} is published\\. It was removed; run the command again\\.$`,
      ),
    );
    expect(readdirSync(given.cache)).toEqual([]);
  });

  it('says that the set is not there', async () => {
    for (const path of ['ml-25m.zip', 'ml-25m.zip.md5']) {
      const { url } = await host({ missing: [path] });
      expect(await failure(get(options(url)))).toBe(
        `${url}/${path} does not exist (the host answers 404): the set may have moved; see https://grouplens.org/datasets/movielens/.`,
      );
    }
  });

  it('says in one sentence that there is no network, without trying for long', async () => {
    const { url, close } = await host();
    await close();
    const given = options(url);
    expect(await failure(get(given))).toBe(
      `There is no connection to ${new URL(url).host} (ECONNREFUSED): check the network and run the command again.`,
    );
    expect(given.pauses).toEqual([]);
    expect(existsSync(given.cache)).toBe(false);
  });

  it('uses the cache, also without a network, and fetches again what has changed', async () => {
    const first = await host();
    const given = options(first.url);
    const { folder } = await get(given);
    first.asked.length = 0;
    await get(given);
    expect(first.asked).toEqual(['ml-25m.zip.md5']);

    await first.close();
    const { notes } = await get(given);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(
      /^There is no connection to 127\.0\.0\.1:\d+ \(\w+\): check the network/,
    );
    expect(notes[0]!.endsWith(` Using the copy in ${folder}.`)).toBe(true);

    const changed = { ...FILES, 'movies.csv': MOVIES.replace('Heat', 'Cold') };
    const second = await host({}, await movieLensZip('ml-25m', changed));
    await get({ ...given, from: second.url });
    expect(readFileSync(join(folder, 'movies.csv'), 'utf8')).toBe(changed['movies.csv']);
  });

  it('keeps what it had when an archive cannot be unpacked', async () => {
    const good = await host();
    const given = options(good.url);
    const { folder } = await get(given);
    const lacking = await host({}, await movieLensZip('ml-25m', { 'movies.csv': MOVIES }));
    expect(await failure(get({ ...given, from: lacking.url }))).toContain(
      ' holds no ratings.csv and no README.txt.',
    );
    const broken = await host({}, Buffer.from('no archive'));
    expect(await failure(get({ ...given, from: broken.url }))).toContain(' cannot be unpacked (');
    expectWhole(folder);
    expect(readdirSync(given.cache).filter((name) => !name.endsWith('.zip'))).toEqual(['ml-25m']);
  });

  it('follows no path of an archive', async () => {
    const archive = await zip([
      ['ml-25m/README.txt', 'Terms'],
      ['ml-25m/deep/movies.csv', MOVIES],
      ['ml-25m/ratings.csv', ratings],
      ['ml-25m/tags.csv', 'x'],
    ]);
    const { url } = await host({}, archive);
    const { folder } = await get(options(url));
    expect(readdirSync(folder).sort()).toEqual([
      'README.txt',
      'archive.md5',
      'movies.csv',
      'ratings.csv',
      'source.json',
      'tags.csv',
    ]);
  });
});

describe('the sets', () => {
  it('say which may not be passed on', () => {
    const forbidden = SETS.filter(({ mayRedistribute }) => !mayRedistribute);
    expect(forbidden.map(({ name }) => name)).toEqual(['ml-25m']);
    for (const set of forbidden) {
      expect(termsOf(set)).toContain('may not be redistributed without separate permission');
      expect(termsOf(set)).toContain('do not publish a site with this one');
    }
    expect(termsOf(setNamed('ml-latest'))).toContain('may be redistributed, transformed too');
  });

  it('are named when another is asked for', () => {
    expect(() => setNamed('ml-1m')).toThrow(
      '--download knows ml-latest-small, ml-latest, ml-25m, ml-32m, but not "ml-1m".',
    );
  });
});
