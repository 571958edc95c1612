import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { code, sentence, value } from './testing/answers';
import { fileSource, modelFiles, rated } from './testing/model-files';

vi.doMock('fuse.js/basic', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

// Another file may have loaded the engine, and with it the search.
vi.resetModules();
const { createEngine } = await import('./api');

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../kernel/build/kernel.wasm', import.meta.url)),
);
const files = await modelFiles({
  movies: [
    ['Matrix, The (1999)', 'Action'],
    ['Alien (1979)', 'Horror'],
  ],
  ratings: [[5, 4]],
});

it('without the file of the title search, only a search for a misspelt title fails, with a sentence', async () => {
  const api = createEngine({ kernel: async () => kernel, source: async () => fileSource(files) });
  expect(code(await api.load('/model/', () => {}))).toBe('ok');
  expect(code(await api.recommend({ ratings: rated({ 1: 5 }), topN: 1 }))).toBe('ok');
  expect(value(await api.starterMovies(0, 2))).toHaveLength(2);
  const misspelt = await api.searchMovies('matrxi', 5);
  expect(code(misspelt)).toBe('network');
  expect(sentence(misspelt)).toMatch(/misspelt titles could not be loaded/);
  expect(value(await api.findMovies([])).length).toBe(0);
});
