import { expect, it } from 'vitest';
import { pruneRow } from './prune';

it('keeps the largest magnitudes, signs and order, at 127 steps to the largest', () => {
  const row = pruneRow(Float32Array.of(0.1, -2, 0, 1, 0.5), 3);
  expect([...row.movies]).toEqual([1, 3, 4]);
  expect([...row.values]).toEqual([-127, 64, 32]);
  expect(row.scale).toBeCloseTo(2 / 127, 7);
});

it('breaks ties by lower column', () => {
  expect([...pruneRow(Float32Array.of(1, -1, 1, 1), 2).movies]).toEqual([0, 1]);
});

it('leaves out what rounds to zero', () => {
  expect([...pruneRow(Float32Array.of(1, 0.001), 2).movies]).toEqual([0]);
});

it('gives an empty row for no weights', () => {
  expect(pruneRow(new Float32Array(3), 2)).toEqual({
    movies: new Uint16Array(0),
    values: new Int8Array(0),
    scale: 0,
  });
});
