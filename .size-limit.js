import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Budgets on what visitors download (KB = 1,000 bytes). Paths are read out of the build itself: the first load is
 * what index.html names (the entries and the modules they import statically) except the worker's scripts, which have a budget of their
 * own; the model is what its manifest names.
 * size-limit fails where a path matches nothing; a list of which one file is gone fails here.
 */
const page = readFileSync('dist/index.html', 'utf8');
const named = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
  (match) => `dist/${match[1]}`,
);
const manifest = JSON.parse(readFileSync('dist/model/manifest.json', 'utf8'));
const model = [
  'dist/model/manifest.json',
  ...manifest.parts.map((part) => `dist/model/${part.file}`),
];

/** The only file of the build whose name begins so. */
function built(start) {
  const found = readdirSync('dist/assets').filter((name) => name.startsWith(start));
  if (found.length !== 1) throw new Error(`dist/assets holds ${found.length} files "${start}…".`);
  return `dist/assets/${found[0]}`;
}

/** A script and all that it imports statically: what must come before its first line runs. */
function withImports(path, known = new Set()) {
  if (known.has(path)) return known;
  known.add(path);
  const source = readFileSync(path, 'utf8');
  for (const [, file] of source.matchAll(/\b(?:import|from)\s*["'`](\.\/[^"'`]+\.js)["'`]/g)) {
    withImports(join(dirname(path), file), known);
  }
  return known;
}

const workerScript = built('recommender.worker-');
const worker = withImports(workerScript);
const firstLoad = [...new Set(named)].filter((path) => !worker.has(path));
/** What comes later, when somebody asks for it, and is not in the worker already. */
function later(start) {
  const all = withImports(built(start));
  if (all.has(workerScript)) {
    throw new Error(
      `${built(start)} imports the worker's own script, which WebKit then runs twice.`,
    );
  }
  return [...all].filter((path) => !worker.has(path));
}

for (const path of [...firstLoad, ...model]) {
  if (!existsSync(path)) throw new Error(`${path} is named by the build but is not there.`);
}

export default [
  { name: 'Page JavaScript, first load', path: firstLoad, gzip: true, limit: '110 KB' },
  {
    name: 'Worker JavaScript, with all that it imports at once',
    path: [...worker],
    gzip: true,
    limit: '30 KB',
  },
  {
    name: 'Reading of files, a worker of its own',
    path: [...withImports(built('import.worker-'))],
    gzip: true,
    limit: '30 KB',
  },
  { name: 'Title search', path: later('title-index-of-'), gzip: true, limit: '8 KB' },
  { name: 'Misspelt titles', path: later('fuse.basic-'), gzip: true, limit: '8 KB' },
  { name: 'Answers on demand', path: later('answers-'), gzip: true, limit: '8 KB' },
  { name: 'Matching of imports', path: later('match-movies-'), gzip: true, limit: '8 KB' },
  { name: 'Kernel', path: 'dist/assets/kernel-*.wasm', brotli: false, limit: '12 KB' },
  { name: 'Default model, all parts', path: model, brotli: false, limit: '1.1 MB' },
];
