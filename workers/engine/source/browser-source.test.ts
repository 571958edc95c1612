import { afterEach, expect, it, vi } from 'vitest';
import { browserSource } from './browser-source';

afterEach(() => vi.unstubAllGlobals());

it('keeps the models of two sites on one origin apart', async () => {
  const names: string[] = [];
  vi.stubGlobal('caches', {
    open: async (name: string) => {
      names.push(name);
      return { match: async () => undefined, put: async () => {}, delete: async () => false };
    },
  });
  const { signal } = new AbortController();
  await browserSource('https://owner.test/A/model/', false, signal);
  await browserSource('https://owner.test/B/model/', false, signal);
  expect(names).toEqual([
    'matinee-model https://owner.test/A/model/',
    'matinee-model https://owner.test/B/model/',
  ]);
});
