import { expect, test } from 'vitest';
import { Candidates, type MovieRank } from './candidates';

const offer = (candidates: Candidates, movie: number, score: number, closeness: number) =>
  candidates.offer(movie as MovieRank, score, closeness);

test('candidates come best first, ties by lower number, at most the limit, none below the least', () => {
  const candidates = new Candidates(6);
  offer(candidates, 4, 2, 0.1);
  offer(candidates, 1, 2, 0.2);
  offer(candidates, 5, 3, 0.3);
  offer(candidates, 2, 1, 0.4);
  expect(candidates.top(10, 0).map(({ movie }) => movie)).toEqual([5, 1, 4, 2]);
  expect(candidates.top(2, 0).map(({ movie }) => movie)).toEqual([5, 1]);
  expect(candidates.top(10, 2).map(({ movie }) => movie)).toEqual([5, 1, 4]);
  expect(candidates.best).toBe(3);
});

test('a candidate keeps its best score and its best closeness', () => {
  const candidates = new Candidates(1);
  offer(candidates, 0, 2, 0.5);
  offer(candidates, 0, 1, 0.75);
  expect(candidates.top(1, 0)).toEqual([{ movie: 0, score: 2, closeness: 0.75 }]);
});

test('clear forgets all candidates, and a score of 0 makes none', () => {
  const candidates = new Candidates(2);
  offer(candidates, 0, 5, 1);
  candidates.clear();
  offer(candidates, 1, 0, 1);
  expect(candidates.top(5, 0)).toEqual([]);
  expect(candidates.best).toBe(0);
});
