import { describe, expect, it, vi } from 'vitest';
import { randomData } from '../../trainer/holdout/fixtures';
import { silent } from '../../trainer/progress';
import { inOrder, popularity } from './questions/fixed-orders';
import { type Interviewee, interview, trialOf } from './questions/interview';
import { tree } from './questions/tree';
import { measureAnswers } from './run';
import { settingOf } from './setting';
import { cosine, lift } from './similar/baselines';
import { biasesOf } from './stars/biases';
import { factorise } from './stars/factorise';
import { residualCorrelations } from './stars/residual-correlations';

// A model is trained: slow where the machine is busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

const data = randomData(3, 60, 20);
const { rows } = data.matrix;

/** Half stars of each user, 0 where there are none. */
const dense = Array.from({ length: 60 }, (_, user) => {
  const row = new Array<number>(20).fill(0);
  for (let e = rows.starts[user]!; e < rows.starts[user + 1]!; e++)
    row[rows.movies[e]!] = rows.codes[e]!;
  return row;
});
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, each, i) => sum + each * b[i]!, 0);
const column = (movie: number, of = (code: number) => code) => dense.map((row) => of(row[movie]!));

describe('baselines of similar films', () => {
  it('are cosines and lifts of all pairs', () => {
    const likes = (code: number) => (code >= 8 ? 1 : 0);
    for (const movie of [0, 7]) {
      for (const other of [1, 12]) {
        const [a, b] = [column(movie), column(other)];
        expect(cosine(data)(movie)[other]).toBeCloseTo(
          dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b)),
          9,
        );
        const [likeA, likeB] = [column(movie, likes), column(other, likes)];
        const both = dot(likeA, likeB);
        const all = likeA.reduce((s, n) => s + n, 0) * likeB.reduce((s, n) => s + n, 0);
        expect(lift(data)(movie)[other]).toBeCloseTo(both >= 5 ? both / all : 0, 9);
      }
    }
  });
});

describe('baselines of likely stars', () => {
  const biases = biasesOf(data);
  const residual = (user: number, movie: number) =>
    dense[user]![movie]! / 2 - biases.mean - biases.users[user]! - biases.movies[movie]!;

  it('correlate residuals over common users, shrunk', () => {
    const [movie, other] = [0, 3];
    const common = dense.flatMap((row, user) => (row[movie] && row[other] ? [user] : []));
    const residuals = (m: number) => common.map((user) => residual(user, m));
    const [a, b] = [residuals(movie), residuals(other)];
    const correlation = dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    expect(residualCorrelations(data, biases)(movie)[other]).toBeCloseTo(
      (correlation * common.length) / (common.length + 50),
      5,
    );
  });

  it('fold a visitor into the factors by ridge regression: no other taste fits better', () => {
    const factors = factorise(data, biases);
    const movies = [0, 2, 5, 9];
    const residuals = [0.5, -1, 0.25, 1];
    const cost = (taste: Float64Array) =>
      movies.reduce(
        (sum, movie, i) => sum + (factors.product(taste, movie) - residuals[i]!) ** 2,
        0,
      ) +
      6 * taste.reduce((sum, each) => sum + each * each, 0);
    const taste = factors.foldIn(movies, residuals);
    for (let f = 0; f < taste.length; f++) {
      for (const step of [-0.01, 0.01]) {
        const other = taste.slice();
        other[f]! += step;
        expect(cost(other)).toBeGreaterThan(cost(taste));
      }
    }
  });
});

describe('an interview', () => {
  const person: Interviewee = {
    tells: new Map([
      [2, 8],
      [0, 3],
    ]),
    withheld: new Map([
      [1, 9],
      [5, 2],
    ]),
  };

  it('counts what is not known as asked, and keeps what was told', () => {
    const [one, three] = interview(person, inOrder([4, 2, 1, 0]), [1, 3]);
    expect(one).toEqual({ movies: [], codes: [] });
    expect(three).toEqual({ movies: [2], codes: [8] });
    const trial = trialOf(person, three!);
    expect([[...trial.relevant], [...trial.disliked]]).toEqual([[1], [5]]);
  });

  it('ends when there is nothing left to ask', () => {
    expect(interview(person, inOrder([0]), [5])[0]).toEqual({ movies: [0], codes: [3] });
  });

  it('by popularity and by a tree asks about every film once', () => {
    for (const asker of [popularity(data), tree(data)]) {
      const asked: number[] = [];
      for (let question = 0; question < 20; question++) {
        asked.push(asker({ asked, profile: { movies: [], codes: [] } }) as number);
      }
      expect(new Set(asked).size).toBe(20);
    }
  });
});

it('the report has a section for each answer, and figures in all of them', async () => {
  const setting = await settingOf(randomData(5, 120, 60), 40, 1);
  const report = await measureAnswers(setting, 'Answers', 'npm run evaluate -- --answers', silent);
  for (const title of ['Likely stars', 'Similar films', 'Questions', 'Movie night']) {
    expect(report).toContain(`## ${title}`);
  }
  expect(report).toMatch(/\| \*\*likely stars\*\* \| \d\.\d{4} \| \d\.\d{4} \|/);
  expect(report).toMatch(/\| \*\*similar films\*\* \| 0\.\d{4} \|/);
  expect(report).toMatch(/\| \*\*turns\*\* \| 0\.\d{4} \| 0\.\d{4} \|/);
  expect(report.split('\n').filter((line) => /NaN|undefined/.test(line))).toEqual([]);
});
