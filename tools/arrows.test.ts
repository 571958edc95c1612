import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FORBIDDEN = [
  ['src/contract/api.ts', '../pack'],
  ['src/contract/api.ts', 'comlink'],
  ['src/pack/ratings.ts', '../contract'],
  ['src/pack/ratings.ts', 'node:zlib'],
  ['workers/kernel/kernel.ts', '../engine'],
  ['workers/engine/titles/parse.ts', 'node:fs'],
  ['workers/engine/load.ts', '../../src/trainer/cut/cut'],
  ['workers/engine/load.ts', '../../src/store'],
  ['workers/engine/load.ts', 'react'],
  ['workers/recommender.worker.ts', '../src/client'],
  ['src/client/life.ts', '../store/session'],
  ['src/client/life.ts', '../../workers/engine'],
  ['src/store/session.ts', '../client'],
  ['src/store/session.ts', '../../workers/engine'],
  ['src/ui/find/find.tsx', '../../client'],
  ['src/ui/find/find.tsx', '../../trainer/problem'],
  ['src/ui/find/find.tsx', 'node:path'],
  ['src/app/main.tsx', '../../workers/engine'],
  ['src/cli/start.ts', '../../ui/find'],
] as const;

const ALLOWED = [
  ['src/contract/api.ts', './ids'],
  ['src/pack/ratings.test.ts', 'node:zlib'],
  ['workers/engine/load.ts', '../../src/pack'],
  ['workers/engine/load.ts', '../kernel/kernel'],
  ['workers/recommender.worker.ts', './engine'],
  ['src/client/life.ts', '../contract'],
  ['src/store/session.ts', '../contract'],
  ['src/ui/find/find.tsx', '../../store'],
  ['src/app/main.tsx', '../client'],
  ['src/cli/search.ts', '../../../workers/engine'],
] as const;

let root: string;
let findings: string;

/** Every import has a line of its own in the files written for this test. */
function isRejected(file: string, source: string): boolean {
  const line = importsOf(file).indexOf(source) + 1;
  expect(line).toBeGreaterThan(0);
  return findings.includes(`/${file},line=${line},`);
}

function importsOf(file: string): string[] {
  return [...FORBIDDEN, ...ALLOWED].filter(([of]) => of === file).map(([, source]) => source);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'matinee-arrows-'));
  cpSync('biome.json', join(root, 'biome.json'));
  for (const [file] of [...FORBIDDEN, ...ALLOWED]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    const lines = importsOf(file).map((source) => `import '${source}';\n`);
    writeFileSync(join(root, file), lines.join(''));
  }
  const { stdout, stderr } = spawnSync(
    resolve('node_modules/.bin/biome'),
    [
      'lint',
      '--only=style/noRestrictedImports',
      '--vcs-enabled=false',
      '--reporter=github',
      '--max-diagnostics=none',
    ],
    { cwd: root, encoding: 'utf8' },
  );
  findings = `${stdout}${stderr}`;
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the arrows of docs/design.md', () => {
  it.each(FORBIDDEN)('%s may not import %s', (file, source) => {
    expect(isRejected(file, source)).toBe(true);
  });

  it.each(ALLOWED)('%s may import %s', (file, source) => {
    expect(isRejected(file, source)).toBe(false);
  });
});
