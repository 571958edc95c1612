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

it.each([
  { what: 'asks early for a part that the device lacks', kept: false, fresh: false, early: true },
  { what: 'leaves a part that the device has', kept: true, fresh: false, early: false },
  { what: 'asks for nothing early past every cache', kept: false, fresh: true, early: false },
])('$what', async ({ kept, fresh, early }) => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url.replace(/\?.*/, ''));
    return new Response('{}');
  });
  const match = async (url: string) =>
    kept && url === 'https://owner.test/model/catalogue.mtn' ? new Response('…') : undefined;
  vi.stubGlobal('caches', { open: async () => ({ match }) });
  const { signal } = new AbortController();
  const source = await browserSource('https://owner.test/model/', fresh, signal, 'catalogue.mtn');
  await source.manifest();
  expect(asked.includes('https://owner.test/model/catalogue.mtn')).toBe(early);
  expect(asked).toContain('https://owner.test/model/manifest.json');
});
