import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildModel } from '../trainer/build-model';
import { dataFolder, RATINGS, temporaryFolder } from '../trainer/fixtures';
import { silent } from '../trainer/progress';
import { seededRandom } from '../trainer/random';
import { recommendToProfiles } from './recommend';

// Real processes: slow to start where the machine is busy with other tests.
vi.setConfig({ testTimeout: 240_000 });

/** A command that still runs after this has hung: it is killed, and has no exit code then. */
const LIMIT_MS = 60_000;

const SIZE = { users: 100, movies: 100 };

/** A folder for all tests of this file, with a model in it. */
let shared: string;
let model: string;

beforeAll(async () => {
  shared = mkdtempSync(join(tmpdir(), 'matinee-'));
  model = join(shared, 'model');
  writeFileSync(join(shared, 'movies.csv'), 'movieId,title,genres\n1,Heat (1995),Crime\n');
  writeFileSync(join(shared, 'ratings.csv'), 'userId,movieId,rating\n1,1,4\n');
  await buildModel({ data: shared, out: model, size: SIZE }, silent);
});

afterAll(() => rmSync(shared, { recursive: true }));

/** Runs a shell line in which $model, $recommend and $search start these commands; output and errors come as one. */
function shell(line: string): Promise<{ code: number | null; output: string }> {
  const script = line.replaceAll(
    /\$(model|recommend|search)\b/g,
    `'${process.execPath}' --import tsx src/cli/$1.ts`,
  );
  return new Promise((resolve) => {
    const options = { timeout: LIMIT_MS, killSignal: 'SIGKILL' } as const;
    execFile('bash', ['-c', `exec 2>&1; ${script}`], options, (error, output) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      resolve({ code, output });
    });
  });
}

/** The last line of what `line` says, which must end with exit code 1, in time and without a stack trace. */
async function failure(line: string): Promise<string> {
  const { code, output } = await shell(line);
  expect({ line, code, output }).toMatchObject({ code: 1 });
  expect(output).not.toMatch(/^ {4}at /m);
  return output.trimEnd().split('\n').at(-1) ?? '';
}

const users = (count: number, row: (user: number) => string) =>
  `userId,movieId,rating\n${Array.from({ length: count }, (_, n) => row(n + 1)).join('\n')}\n`;

describe('a broken input ends the command with a sentence and exit code 1:', () => {
  it('a gzip file that is cut short, and named pipes', async () => {
    const random = seededRandom(3);
    const whole = gzipSync(users(150_000, (n) => `${n},${1 + Math.floor(random() * 3)},4`));
    const cut = dataFolder({
      ratings: null,
      extra: { 'ratings.csv.gz': whole.subarray(0, whole.length >> 1) },
    });
    const piped = dataFolder({ movies: null });
    execFileSync('mkfifo', [join(piped, 'movies.csv')]);
    const described = dataFolder();
    execFileSync('mkfifo', [join(described, 'source.json')]);
    const [ofCut, ofPiped, ofSource, ofProfiles] = await Promise.all([
      ...[cut, piped, described].map((data) =>
        failure(`$model --data ${data} --out ${data}/model`),
      ),
      failure(`$search --model ${model} --profiles ${piped}/movies.csv`),
    ]);
    expect(ofSource).toBe(`${described}/source.json is not an ordinary file.`);
    expect(ofProfiles).toBe(
      `${piped}/movies.csv is a named pipe. Give a file, or /dev/stdin with the profiles on standard input.`,
    );
    expect(ofCut).toBe(
      `${cut}/ratings.csv.gz is not a whole gzip file (unexpected end of file). Copy or download it again.`,
    );
    expect(ofPiped).toContain('movies.csv is a pipe or device, not an ordinary file.');
  });

  it('a place where no model can be written, before any data is read', async () => {
    const [inDevice, inProc] = await Promise.all(
      ['/dev/null/x', '/proc/matinee/deep'].map((out) =>
        failure(`$model --data /nowhere --out ${out}`),
      ),
    );
    expect(inDevice).toBe(
      '/dev/null/x cannot be made: /dev/null is a file, not a folder. Name another folder with --out.',
    );
    expect(inProc).toMatch(
      /^\/proc\/matinee\/deep cannot be written: the system lets nothing be made there \(E[A-Z]+\)\. Name another place with --out\.$/,
    );
  });

  it('a folder, or a place below a file, for the answers; a device stays one', async () => {
    const profiles = join(temporaryFolder(), 'p.jsonl');
    writeFileSync(profiles, '');
    const recommend = `$recommend --model ${model} --profiles ${profiles} --out`;
    const [folder, below, device] = await Promise.all([
      failure(`${recommend} ${shared}`),
      failure(`${recommend} ${profiles}/x`),
      shell(`${recommend} /dev/null`),
    ]);
    expect(folder).toBe(`${shared} is a folder, not a file. Name a file with --out.`);
    expect(below).toBe(`${profiles} is a file, not a folder. Name another folder with --out.`);
    expect(device).toEqual({ code: 0, output: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('a standard output that is full', async () => {
    const answer = `echo '{"id": "a", "ratings": []}' | $recommend --model ${model} --profiles /dev/stdin`;
    const told = await Promise.all(
      [answer, '$recommend --help'].map((command) => failure(`${command} >/dev/full`)),
    );
    const sentence = /^Standard output could not be written: ENOSPC/;
    expect(told).toEqual([expect.stringMatching(sentence), expect.stringMatching(sentence)]);
  });

  it('profiles in another encoding than UTF-8, and data with control characters, written out', async () => {
    const folder = temporaryFolder();
    const profiles = join(folder, 'p.jsonl');
    writeFileSync(
      profiles,
      Buffer.from('{"id": "a", "ratings": []}\n{"id": "Amélie", "ratings": []}\n', 'latin1'),
    );
    const data = dataFolder({ ratings: `${RATINGS}9,1,\u001b[2Jfour\u009b\u202e,1\n` });
    const [latin, controls] = await Promise.all([
      failure(`$search --model ${model} --profiles ${profiles} --out ${folder}/out`),
      shell(`$model --data ${data} --out ${folder}/model`),
    ]);
    expect(latin).toBe(`${profiles}, line 2: not UTF-8 text. Save the file as UTF-8.`);
    expect(existsSync(join(folder, 'out'))).toBe(false);
    expect(controls.code).toBe(1);
    expect(controls.output).toContain('"\\u001b[2Jfour\\u009b\\u202e" is not a number');
    expect(controls.output).not.toContain('\u001b');
  });
});

describe('data with nothing to learn from gives a model that ranks by popularity:', () => {
  it.each([
    ['one film', users(200, (n) => `${n},1,4`), [1]],
    ['one rating a user', users(200, (n) => `${n},${1 + (n % 3)},${1 + (n % 3)}`), [3, 2, 1]],
    ['one user with one film', users(1, () => '1,2,3'), [2]],
  ])('%s', async (_, ratings, expected) => {
    const data = dataFolder({ ratings });
    const { notes } = await buildModel({ data, out: `${data}/model`, size: SIZE }, silent);
    expect(notes.at(-1)).toContain('this model ranks by popularity alone.');
    expect(await recommended(data)).toEqual(expected);
  });

  it('a cut to one user and one film', async () => {
    const data = dataFolder();
    await buildModel({ data, out: `${data}/model`, size: { users: 1, movies: 1 } }, silent);
    expect(await recommended(data)).toEqual([1]);
  });
});

/** The movies recommended to somebody without ratings, best first. */
async function recommended(data: string): Promise<number[]> {
  const [profiles, out] = [join(data, 'p.jsonl'), join(data, 'out.jsonl')];
  writeFileSync(profiles, '{"id": "a", "ratings": []}\n');
  await recommendToProfiles({ model: `${data}/model`, profiles, top: '20', out });
  const { movies } = JSON.parse(readFileSync(out, 'utf8'));
  return movies.map(({ movieId }: { movieId: number }) => movieId);
}
