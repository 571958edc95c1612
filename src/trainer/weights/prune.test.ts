import { expect, it } from 'vitest';
import { EMPTY_ROW, pruneRow } from './prune';

const EVEN = [1, 1, 1, 1, 1];

it('keeps the largest magnitudes, signs and order, at 127 steps to the largest', () => {
  const row = pruneRow(Float32Array.of(0.1, -2, 0, 1, 0.5), 3, EVEN);
  expect([...row.movies]).toEqual([1, 3, 4]);
  expect([...row.values]).toEqual([-127, 64, 32]);
  expect(row.scale).toBeCloseTo(2 / 127, 7);
});

it('breaks ties by lower column', () => {
  expect([...pruneRow(Float32Array.of(1, -1, 1, 1), 2, EVEN).movies]).toEqual([0, 1]);
});

it('leaves out what rounds to zero', () => {
  expect([...pruneRow(Float32Array.of(1, 0.001), 2, EVEN).movies]).toEqual([0]);
});

it('gives an empty row for no weights', () => {
  expect(pruneRow(new Float32Array(3), 2, EVEN)).toEqual(EMPTY_ROW);
});

it('prefers the weights of important movies, and rounds to the largest that it kept', () => {
  const row = pruneRow(Float32Array.of(0.5, 1, 0.25), 2, [10, 0.1, 10]);
  expect([...row.movies]).toEqual([0, 2]);
  expect([...row.values]).toEqual([127, 64]);
});
