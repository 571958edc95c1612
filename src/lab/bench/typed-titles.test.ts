import { expect, it } from 'vitest';
import { typedTitles } from './typed-titles';

it('types titles whole, unfinished, and with slips', () => {
  const typed = typedTitles(['Heat (1995)'], 40, 1);
  const whole = typed.filter((_, i) => i % 4 === 0);
  const others = typed.filter((_, i) => i % 4 !== 0);
  expect(new Set(whole)).toEqual(new Set(['heat']));
  expect(new Set(others)).toEqual(new Set(['hea', 'eat', 'het', 'hat', 'ehat', 'haet', 'heta']));
  expect(typedTitles(['It (1990)', 'Z (1969)'], 40, 1)).not.toContain('');
});
