import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Imports that a rule refuses: file, what it imports. Every rule of tools/arrows.jsonc refuses one here. */
const FORBIDDEN = [
  ['src/contract/api.ts', '../pack'],
  ['src/contract/api.ts', 'comlink'],
  ['src/pack/ratings.ts', '../contract'],
  ['src/pack/ratings.ts', 'node:zlib'],
  ['workers/kernel/kernel.ts', '../engine'],
  ['workers/kernel/kernel.ts', 'node:fs'],
  ['workers/kernel/checks.ts', '../../src/contract'],
  ['workers/kernel/assembly/index.ts', '../../engine/api'],
  ['workers/kernel/testing/oracle.ts', '../../../src/pack'],
  ['workers/kernel/compile.ts', '../../tools/csp'],
  ['workers/engine/api.ts', 'node:fs'],
  ['workers/engine/api.ts', '../../src/trainer/cut/cut'],
  ['workers/engine/api.ts', '../../src/store'],
  ['workers/engine/api.ts', 'react'],
  ['workers/engine/source/source.ts', '../model/model'],
  ['workers/engine/source/source.ts', '../titles'],
  ['workers/engine/source/source.ts', 'node:fs'],
  ['workers/engine/titles/search.ts', '../source/source'],
  ['workers/engine/titles/search.ts', '../../kernel/kernel'],
  ['workers/engine/model/load.ts', '../ranking/score'],
  ['workers/engine/model/load.ts', '../films/similar'],
  ['workers/engine/model/load.ts', '../api'],
  ['workers/engine/model/load.ts', '../../../src/lab/bench/run'],
  ['workers/engine/ranking/score.ts', '../films/similar'],
  ['workers/engine/ranking/score.ts', '../index'],
  ['workers/engine/ranking/score.ts', '../../../src/ui'],
  ['workers/engine/ranking/signals/items.ts', '../score'],
  ['workers/engine/ranking/signals/items.ts', '../../films/similar'],
  ['workers/engine/ranking/signals/items.ts', '../../api'],
  ['workers/engine/films/similar.ts', '../api'],
  ['workers/engine/films/similar.ts', '../../../src/trainer/errors'],
  ['workers/recommender.worker.ts', '../src/client'],
  ['workers/import.worker.ts', '../src/store/session'],
  ['src/client/worker-connection.ts', '../store/session'],
  ['src/client/worker-connection.ts', '../../workers/engine'],
  ['src/client/worker-connection.ts', '../lab/synth/titles'],
  ['src/store/session/session.ts', '../../client'],
  ['src/store/session/session.ts', '../../../workers/engine'],
  ['src/store/session/session.ts', '../../cli/options'],
  ['src/store/import/read-import.ts', '../session/session'],
  ['src/store/import/read-import.ts', '../../pack'],
  ['src/store/import/formats/imdb.ts', '../../profile/profile'],
  ['src/ui/words.ts', '../client'],
  ['src/ui/words.ts', '../trainer/errors'],
  ['src/ui/words.ts', 'node:path'],
  ['src/ui/find/FindFilm.tsx', '../../client'],
  ['src/ui/find/FindFilm.tsx', '../library/RatingRow'],
  ['src/ui/explanation/preview/PreviewBar.tsx', '../../for-you'],
  ['src/ui/for-you/RecommendationRow.tsx', '../library/RatingRow'],
  ['src/ui/for-you/filters/Filters.tsx', '../../taste'],
  ['src/ui/library/RatingRow.tsx', '../../../workers/engine'],
  ['src/app/main.tsx', '../../workers/engine'],
  ['src/app/main.tsx', '../../tools/csp'],
  ['src/trainer/build-model.ts', '../ui/words'],
  ['src/trainer/cut/cut.ts', '../../lab/synth/shape'],
  ['src/trainer/cut/cut.ts', '../../cli/options'],
  ['src/lab/bench/run.ts', '../../ui/words'],
  ['src/lab/bench/run.ts', '../../cli/options'],
  ['src/cli/start.ts', '../ui/find'],
  ['src/cli/start.ts', '../store/session'],
  ['src/cli/match/match.ts', '../../store/profile/profile'],
  ['src/cli/match/match.ts', '../../ui/words'],
  ['tools/browser.ts', '../src/ui/words'],
  ['tools/site/steps.ts', '../../src/lab/synth/shape'],
  ['tools/site/steps.ts', '../../src/cli/options'],
] as const;

/** Imports as they are meant to be, which no rule refuses. */
const ALLOWED = [
  ['src/contract/api.ts', './ids'],
  ['src/pack/ratings.test.ts', 'node:zlib'],
  ['workers/kernel/kernel.ts', './types'],
  ['workers/kernel/testing/oracle.ts', '../types'],
  ['workers/kernel/compile.ts', 'node:fs'],
  ['workers/engine/api.ts', './films/similar'],
  ['workers/engine/source/source.ts', '../../../src/pack'],
  ['workers/engine/titles/search.ts', '../errors'],
  ['workers/engine/model/load.ts', '../source/source'],
  ['workers/engine/model/load.ts', '../../kernel/kernel'],
  ['workers/engine/ranking/score.ts', '../model/model'],
  ['workers/engine/ranking/score.ts', './signals'],
  ['workers/engine/ranking/signals/items.ts', '../profile'],
  ['workers/engine/ranking/signals/items.ts', '../../model/model'],
  ['workers/engine/films/similar.ts', '../ranking/score'],
  ['workers/recommender.worker.ts', './engine'],
  ['workers/import.worker.ts', '../src/store/import'],
  ['src/client/worker-connection.ts', '../contract'],
  ['src/store/session/session.ts', '../../contract'],
  ['src/store/session/session.ts', '../profile/profile'],
  ['src/store/import/formats/imdb.ts', '../../../contract'],
  ['src/ui/find/FindFilm.tsx', '../../store'],
  ['src/ui/for-you/RecommendationRow.tsx', '../stars/Stars'],
  ['src/app/main.tsx', '../client'],
  ['src/trainer/cut/cut.ts', '../../pack'],
  ['src/lab/bench/run.ts', '../../trainer/build-model'],
  ['src/cli/search.ts', '../../workers/engine'],
  ['src/cli/search.ts', '../lab/bench/run'],
  ['src/cli/match/match.ts', '../../store/import'],
  ['tools/site/steps.ts', '../../src/trainer/build-model'],
] as const;

let root: string;
let findings: string;

/** In the files written for this test, every line holds one import. */
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
  for (const file of ['biome.json', 'tools/arrows.jsonc']) cpSync(file, join(root, file));
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
