import { expect, test } from 'vitest';
import { Hits } from './hits';

test('best first, ties by lower film, at most the limit, none below the least', () => {
  const hits = new Hits(6);
  hits.offer(4, 2, 0.1);
  hits.offer(1, 2, 0.2);
  hits.offer(5, 3, 0.3);
  hits.offer(2, 1, 0.4);
  expect(hits.top(10, 0).map(({ film }) => film)).toEqual([5, 1, 4, 2]);
  expect(hits.top(2, 0).map(({ film }) => film)).toEqual([5, 1]);
  expect(hits.top(10, 2).map(({ film }) => film)).toEqual([5, 1, 4]);
  expect(hits.best).toBe(3);
});

test('a film keeps its best score and its best closeness', () => {
  const hits = new Hits(1);
  hits.offer(0, 2, 0.5);
  hits.offer(0, 1, 0.75);
  expect(hits.top(1, 0)).toEqual([{ film: 0, score: 2, closeness: 0.75 }]);
});

test('clear forgets all, and 0 is no offer', () => {
  const hits = new Hits(2);
  hits.offer(0, 5, 1);
  hits.clear();
  hits.offer(1, 0, 1);
  expect(hits.top(5, 0)).toEqual([]);
  expect(hits.best).toBe(0);
});
