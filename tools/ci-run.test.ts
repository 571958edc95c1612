import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matinee-ci-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs .ci/run with an npm that notes its arguments and fails for those that begin with `failing`. */
function runGate(failing: string) {
  const log = join(folder, 'log');
  writeFileSync(log, '');
  const npm = join(folder, 'npm');
  writeFileSync(
    npm,
    `#!/bin/sh\necho "$*" >> '${log}'\ncase "$*" in "${failing}"*) exit 3;; esac\n`,
  );
  chmodSync(npm, 0o755);
  const { status } = spawnSync('.ci/run', {
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
  });
  return { status, asked: readFileSync(log, 'utf8').trim().split('\n') };
}

describe('.ci/run', () => {
  it('fails at once when the installation fails', () => {
    expect(runGate('ci')).toEqual({ status: 3, asked: ['ci'] });
  });

  it('fails when a test fails', () => {
    const { status, asked } = runGate('test');
    expect([status, asked.slice(0, 2)]).toEqual([3, ['ci', 'test']]);
  });

  it('runs all steps and passes when none fails', () => {
    const { status, asked } = runGate('no such step');
    expect(status).toBe(0);
    expect(asked.slice(0, 2)).toEqual(['ci', 'test']);
  });
});
