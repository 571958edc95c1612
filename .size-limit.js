import { existsSync, readFileSync } from 'node:fs';

/**
 * Budgets on what visitors download (KB = 1,000 bytes). Paths are read out of the build itself: the first load is
 * what index.html names (the entry and the modules it imports statically), the model is what its manifest names.
 * size-limit fails where a path matches nothing; a list of which one file is gone fails here.
 */
const page = readFileSync('dist/index.html', 'utf8');
const firstLoad = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
  (match) => `dist/${match[1]}`,
);
const manifest = JSON.parse(readFileSync('dist/model/manifest.json', 'utf8'));
const model = [
  'dist/model/manifest.json',
  ...manifest.parts.map((part) => `dist/model/${part.file}`),
];

for (const path of [...firstLoad, ...model]) {
  if (!existsSync(path)) throw new Error(`${path} is named by the build but is not there.`);
}

export default [
  { name: 'Page JavaScript, first load', path: firstLoad, gzip: true, limit: '110 KB' },
  { name: 'Worker JavaScript', path: 'dist/assets/*.worker-*.js', gzip: true, limit: '30 KB' },
  {
    name: 'Title search, which the worker loads beside the catalogue',
    path: 'dist/assets/fuse.basic-*.js',
    gzip: true,
    limit: '8 KB',
  },
  { name: 'Kernel', path: 'dist/assets/kernel-*.wasm', brotli: false, limit: '12 KB' },
  { name: 'Default model, all parts', path: model, brotli: false, limit: '1.6 MB' },
];
