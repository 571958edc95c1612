import { expect, it } from 'vitest';
import { clearlyBest } from './clearly-best';

const figures = (...values: number[]) => Float64Array.from(values);

it('takes the best candidate when it is better on nearly all', () => {
  const usual = figures(0.1, 0.2, 0.3, 0.4);
  const better = figures(0.2, 0.3, 0.4, 0.45);
  const best = figures(0.3, 0.4, 0.5, 0.5);
  expect(clearlyBest([usual, better, best], 4)).toBe(2);
});

it('stays with the usual one when the difference may be chance, or there is none', () => {
  const usual = figures(0.5, 0.5, 0.5, 0.5);
  const lucky = figures(0.4, 0.4, 0.4, 0.9);
  expect(clearlyBest([usual, lucky], 4)).toBe(0);
  expect(clearlyBest([usual, usual.slice()], 4)).toBe(0);
  expect(clearlyBest([usual, figures(0.4, 0.4, 0.4, 0.4)], 4)).toBe(0);
});

it('takes several trials of one user for one', () => {
  // Mean .1, spread .1: two standard errors are .08 with six users, .12 with three.
  const usual = figures(0, 0, 0, 0, 0, 0);
  const other = figures(0, 0.2, 0, 0.2, 0, 0.2);
  expect(clearlyBest([usual, other], 6)).toBe(1);
  expect(clearlyBest([usual, other], 3)).toBe(0);
});
