import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BySignal, SIGNAL_NAMES } from '../contract';
import { buildModel } from '../trainer/build-model';
import { dataFolder, sharedFolder } from '../trainer/fixtures';
import { silent } from '../trainer/progress';
import { seededRandom } from '../trainer/random';
import { answerQuestions } from './answer';
import { recommendToProfiles } from './recommend';
import { searchProfiles } from './search';

const USERS = 40;
const MOVIES = 30;

interface Rated {
  readonly movieId: number;
  readonly rating: number;
}

/** Ratings of `count` random movies among 1..MOVIES. */
function randomRatings(random: () => number, count: number): Rated[] {
  const movies = Array.from({ length: MOVIES }, (_, n) => n + 1).sort(() => random() - 0.5);
  return movies.slice(0, count).map((movieId) => ({
    movieId,
    rating: (1 + Math.floor(random() * 10)) / 2,
  }));
}

const random = seededRandom(7);
const users = Array.from({ length: USERS }, (_, n) => ({
  userId: 100 + n,
  ratings: randomRatings(random, 1 + Math.floor(random() * 15)),
}));
const profiles = Array.from({ length: 25 }, (_, n) => ({
  id: `profile ${n}`,
  ratings: [...randomRatings(random, n), ...(n % 3 === 0 ? [{ movieId: 999, rating: 2 }] : [])],
}));

const folder = sharedFolder();
const model = join(folder, 'model');

beforeAll(async () => {
  const genres = ['Drama', 'Comedy|Drama', 'Horror', ''];
  const lines = Array.from(
    { length: MOVIES },
    (_, n) => `${n + 1},"Film ${n + 1}, The (2000)",${genres[n % 4]}\n`,
  );
  const ratings = users.flatMap(({ userId, ratings: list }) =>
    list.map(({ movieId, rating }) => `${userId},${movieId},${rating}\n`),
  );
  const data = dataFolder({
    movies: `movieId,title,genres\n${lines.join('')}`,
    ratings: `userId,movieId,rating\n${ratings.join('')}`,
  });
  await buildModel({ data, out: model, size: { users: 100, movies: 100 } }, silent);
  writeFileSync(
    join(folder, 'p.jsonl'),
    profiles.map((profile) => `${JSON.stringify(profile)}\n`).join(''),
  );
});

/** Runs a command here, to a file, and gives what it wrote. */
async function run(command: 'search' | 'recommend', values: Record<string, string> = {}) {
  const out = join(folder, 'out.jsonl');
  const given = { model, profiles: join(folder, 'p.jsonl'), k: '15', top: '20', out, ...values };
  await (command === 'search' ? searchProfiles : recommendToProfiles)(given);
  const text = readFileSync(out, 'utf8');
  const answers = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { text, answers };
}

/** Runs a command as people do. */
function spawn(command: 'search' | 'recommend' | 'answer', ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `src/cli/${command}.ts`, ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

/** IndexFlatIP on dense L2-normalised rows, in double precision; rows by activity, then userId. */
function bruteForce(query: readonly Rated[], k: number) {
  const rows = [...users].sort(
    (a, b) => b.ratings.length - a.ratings.length || a.userId - b.userId,
  );
  const dense = (list: readonly Rated[]) => {
    const row = new Float64Array(MOVIES + 1);
    for (const { movieId, rating } of list) if (movieId <= MOVIES) row[movieId] = rating;
    const norm = Math.hypot(...row);
    return norm === 0 ? row : row.map((value) => value / norm);
  };
  const wanted = dense(query);
  return rows
    .map(({ userId, ratings }, place) => ({
      userId,
      place,
      score: dense(ratings).reduce((sum, value, movie) => sum + value * wanted[movie]!, 0),
    }))
    .sort((a, b) => (Math.abs(a.score - b.score) < 1e-9 ? a.place - b.place : b.score - a.score))
    .slice(0, k);
}

describe('npm run search', () => {
  it('gives the neighbours and scores of a dense flat index, in order', async () => {
    const { answers } = await run('search', { k: '6' });
    expect(answers.map(({ id }) => id)).toEqual(profiles.map(({ id }) => id));
    answers.forEach(({ neighbours }, n) => {
      const wanted = bruteForce(profiles[n]!.ratings, 6);
      expect(neighbours.map(({ userId }: { userId: number }) => userId)).toEqual(
        wanted.map(({ userId }) => userId),
      );
      neighbours.forEach(({ score }: { score: number }, place: number) => {
        expect(Math.abs(score - wanted[place]!.score)).toBeLessThan(1e-6);
      });
    });
  });

  it('gives all users when k is larger', async () => {
    expect((await run('search', { k: '500' })).answers[9].neighbours).toHaveLength(USERS);
  });

  it('gives 15 neighbours on standard output unless told otherwise', async () => {
    const { status, stdout, stderr } = spawn(
      'search',
      ...['--model', model, '--profiles', join(folder, 'p.jsonl')],
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe((await run('search', { k: '15' })).text);
  });
});

describe('npm run recommend', () => {
  it('recommends known movies that the profile does not rate, none twice, best first', async () => {
    const { answers } = await run('recommend', { top: '8' });
    expect(answers.map(({ id }) => id)).toEqual(profiles.map(({ id }) => id));
    answers.forEach(({ movies, unknown }, n) => {
      const ids = movies.map(({ movieId }: Rated) => movieId);
      const rated = profiles[n]!.ratings.map(({ movieId }) => movieId);
      expect(ids).toHaveLength(Math.min(8, MOVIES - n));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id: number) => rated.includes(id))).toEqual([]);
      expect(unknown).toEqual(n % 3 === 0 ? [999] : []);
      const scores = movies.map(({ score }: { score: number }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const { movieId, title, genres } of movies) {
        expect(title).toBe(`Film ${movieId}, The (2000)`);
        expect(genres).toEqual([['Drama'], ['Comedy', 'Drama'], ['Horror'], []][(movieId - 1) % 4]);
      }
    });
  });

  it('gives the same answer every time, to a file as on standard output', async () => {
    const { text } = await run('recommend');
    expect((await run('recommend')).text).toBe(text);
    const args = ['--model', model, '--profiles', join(folder, 'p.jsonl')];
    expect(spawn('recommend', ...args)).toEqual({ status: 0, stdout: text, stderr: '' });
  });

  it('takes scores apart into shares that sum to them', async () => {
    const { answers } = await run('recommend', { explain: 'yes' });
    for (const [n, { movies }] of answers.entries()) {
      for (const { score, shares } of movies) {
        expect(shares.ratings).toHaveLength(n);
        const sum = shares.ratings.reduce(
          (total: number, share: BySignal<number>) =>
            SIGNAL_NAMES.reduce((part, name) => part + share[name], total),
          shares.prior,
        );
        expect(Math.abs(sum - score)).toBeLessThan(1e-6);
      }
    }
    expect((await run('recommend')).answers[5].movies[0]).not.toHaveProperty('shares');
    expect(spawn('recommend', '--help').stdout).toContain('--explain  ');
  });

  it('takes the content weight: 0 and 1 rank otherwise', async () => {
    const ranking = async (weight: string) =>
      (await run('recommend', { 'content-weight': weight })).answers.map(({ movies }) =>
        movies.map(({ movieId }: Rated) => movieId),
      );
    expect(await ranking('0')).not.toEqual(await ranking('1'));
  });
});

describe('a reader that has seen enough', () => {
  it('ends the command without an error', () => {
    const long = join(folder, 'long.jsonl');
    writeFileSync(long, `${JSON.stringify(profiles[5])}\n`.repeat(3000));
    const command = `"$0" --import tsx src/cli/search.ts --model "$1" --profiles "$2" | head -c 20`;
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-o', 'pipefail', '-c', command, process.execPath, model, long],
      { encoding: 'utf8' },
    );
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: '{"id":"profile 5","n',
      stderr: '',
    });
  });
});

describe('what a person can put right', () => {
  const told = async (command: 'search' | 'recommend', values: Record<string, string> = {}) => {
    const error: unknown = await run(command, values).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    return (error as Error).message.replaceAll(folder, 'FOLDER');
  };

  it('is told in a sentence: options', async () => {
    expect(await told('search', { k: '0' })).toBe(
      '--k must be a whole number from 1 to 65,536, not "0".',
    );
    expect(await told('recommend', { top: 'many' })).toBe(
      '--top must be a whole number from 1 to 65,536, not "many".',
    );
    expect(await told('recommend', { 'content-weight': '1.5' })).toBe(
      '--content-weight must be a number from 0 to 1, not "1.5".',
    );
    await expect(searchProfiles({ model, k: '3' })).rejects.toThrow(
      '--profiles FILE is needed: the profiles, JSONL.',
    );
  });

  it('is told in a sentence: a model that is missing or damaged', async () => {
    const damaged = join(folder, 'damaged');
    const tell = () => told('search', { model: damaged });
    cpSync(model, damaged, { recursive: true });
    const part = readFileSync(join(model, 'manifest.json'), 'utf8').match(/ratings\.\w+\.mtn/)![0];
    writeFileSync(join(damaged, part), readFileSync(join(model, part)).subarray(1));
    expect(await tell()).toContain(`(${part}) is cut short`);
    rmSync(join(damaged, part));
    expect(await tell()).toBe(
      `FOLDER/damaged holds no ${part}, so it is no model. Build one: npm run model -- --data DIR --out FOLDER/damaged`,
    );
    rmSync(damaged, { recursive: true });
    mkdirSync(damaged);
    expect(await tell()).toContain('FOLDER/damaged holds no manifest.json');
  });

  it('is told in a sentence: a bad profile line, and no file is written', async () => {
    const profiles = join(folder, 'bad.jsonl');
    writeFileSync(profiles, '{"id": "a", "ratings": [{"movieId": 1, "rating": 4.2}]}\n');
    const sentence =
      'FOLDER/bad.jsonl, line 1, ratings[0]: "rating" must be one of 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, not 4.2.';
    const out = join(folder, 'never.jsonl');
    expect(await told('search', { profiles, out })).toBe(sentence);
    expect(await told('recommend', { profiles, out })).toBe(sentence);
    expect(existsSync(out)).toBe(false);
  });

  it('is told without a stack trace, with exit code 1', () => {
    expect(spawn('search', '--k', '3')).toEqual({
      status: 1,
      stdout: '',
      stderr: '--profiles FILE is needed: the profiles, JSONL.\n',
    });
  });
});

describe('npm run answer', () => {
  const ask = async (what: string, values: Record<string, string> = {}) => {
    const out = join(folder, 'answers.jsonl');
    const given = { model, profiles: join(folder, 'p.jsonl'), top: '5', choose: 'content', out };
    await answerQuestions({ ask: what, ...given, ...values });
    return readFileSync(out, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  };
  const rated = ({ ratings }: (typeof profiles)[number]) =>
    ratings.map(({ movieId }) => movieId).filter((movieId) => movieId <= MOVIES);
  const idsOf = (movies: readonly { movieId: number }[]) => movies.map(({ movieId }) => movieId);

  it('finds films like each rated one, never the film itself', async () => {
    const answers = await ask('similar');
    answers.forEach(({ id, similar }, n) => {
      expect(id).toBe(profiles[n]!.id);
      expect(idsOf(similar)).toEqual(rated(profiles[n]!));
      for (const { movieId, movies } of similar) {
        expect(movies).toHaveLength(5);
        expect(idsOf(movies)).not.toContain(movieId);
      }
    });
  });

  it('asks about films that a profile has not rated', async () => {
    const answers = await ask('questions');
    answers.forEach(({ movies }, n) => {
      expect(movies).toHaveLength(Math.min(5, MOVIES - rated(profiles[n]!).length));
      for (const movieId of idsOf(movies)) expect(rated(profiles[n]!)).not.toContain(movieId);
    });
  });

  it('puts no film on two shelves, and none that is rated', async () => {
    const answers = await ask('shelves');
    expect(answers.some(({ shelves }) => shelves.length > 0)).toBe(true);
    answers.forEach(({ shelves }, n) => {
      const ids = shelves.flatMap(({ movies }: { movies: { movieId: number }[] }) => idsOf(movies));
      expect(new Set([...ids, ...rated(profiles[n]!)]).size).toBe(
        ids.length + rated(profiles[n]!).length,
      );
    });
  });

  it('takes the lines for the members of one group', async () => {
    const members = profiles.slice(3, 6);
    const file = join(folder, 'group.jsonl');
    writeFileSync(file, members.map((member) => `${JSON.stringify(member)}\n`).join(''));
    const [{ movies }] = await ask('group', { profiles: file, choose: 'turns' });
    expect(movies).toHaveLength(5);
    for (const { movieId, standings } of movies) {
      expect(members.flatMap(rated)).not.toContain(movieId);
      expect(standings.map(({ id }: { id: string }) => id)).toEqual(members.map(({ id }) => id));
    }
  });

  it('writes to standard output, as a command', async () => {
    const { status, stdout, stderr } = spawn(
      'answer',
      ...['--ask', 'questions', '--top', '5', '--model', model],
      ...['--profiles', join(folder, 'p.jsonl')],
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(await ask('questions'));
  });

  it.each([
    [{ ask: 'nothing' }, '--ask is "nothing" instead of shelves, questions, similar or group.'],
    [{ ask: 'group', choose: 'dice' }, '--choose is "dice" instead of content, average, turns.'],
    [{ ask: 'group' }, `The group has ${profiles.length} members; it must be 2 to 8.`],
  ])('refuses %j', async ({ ask: what, ...values }, sentence) => {
    await expect(ask(what, values)).rejects.toThrow(sentence);
  });
});
