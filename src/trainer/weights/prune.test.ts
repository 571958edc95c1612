import { expect, it } from 'vitest';
import { seededRandom } from '../random';
import { EMPTY_ROW, prunedRow, pruneRow } from './prune';

const EVEN = [1, 1, 1, 1, 1];

it('keeps the largest magnitudes, signs and order, in steps of half the smaller ones', () => {
  const row = pruneRow(Float32Array.of(0.1, -2, 0, 1, 0.5), 3, EVEN);
  expect([...row.movies]).toEqual([1, 3, 4]);
  expect([...row.values]).toEqual([-8, 4, 2]);
  expect(row.scale).toBe(0.25);
});

it('takes larger steps if the largest weight would need more than 127 of them', () => {
  const row = pruneRow(Float32Array.of(0.5, -100, 0.75, 2), 4, EVEN);
  expect([...row.values]).toEqual([1, -127, 1, 3]);
  expect(row.scale).toBeCloseTo(100 / 127, 6);
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

it('prefers the weights of important movies, and rounds by those that it kept', () => {
  const row = pruneRow(Float32Array.of(0.5, 1, 0.25), 2, [10, 0.1, 10]);
  expect([...row.movies]).toEqual([0, 2]);
  expect([...row.values]).toEqual([4, 2]);
});

it('keeps as many as it is told, and none that is weaker than one left out', () => {
  const random = seededRandom(4);
  const weights = Float32Array.from({ length: 997 }, () => Math.round(100 * (random() - 0.5)) / 50);
  const kept = new Set(pruneRow(weights, 200, new Float32Array(997).fill(1)).movies);
  expect(kept.size).toBe(200);
  const magnitudes = [...weights].map(Math.abs);
  const weakestKept = Math.min(...magnitudes.filter((_, j) => kept.has(j)));
  const strongestLeft = Math.max(...magnitudes.filter((_, j) => !kept.has(j)));
  expect(weakestKept).toBeGreaterThanOrEqual(strongestLeft);
});

it('finds the popularityCoefficient under the weights that stand out', () => {
  const popularity = [0.5, 0.4, 0.3, 0.2, 0.1];
  const weights = Float32Array.from(popularity, (p) => 0.25 * p);
  weights[1]! += 2;
  weights[4]! -= 1;
  const row = prunedRow(weights, 2, EVEN, popularity);
  expect(row.popularityCoefficient).toBeCloseTo(0.25, 6);
  expect([...row.movies]).toEqual([1, 4]);
  expect([...row.values]).toEqual([4, -2]);
});
