import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Built, FreshnessRecord } from './freshness';

const site: Built = { name: 'site', inputs: ['src', 'index.html'], output: 'dist/index.html' };

let root: string;
let record: FreshnessRecord;

function write(path: string, text: string): void {
  const full = join(root, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'matinee-freshness-'));
  record = new FreshnessRecord(root, 'cache');
  write('src/a.ts', 'a');
  write('index.html', 'in');
});

afterEach(() => rmSync(root, { recursive: true }));

describe('freshness of a built thing', () => {
  it('is missing before it is built', () => {
    expect(record.freshness(site)).toBe('missing');
  });

  it('is foreign when somebody else built it', () => {
    write('dist/index.html', 'out');
    expect(record.freshness(site)).toBe('foreign');
  });

  describe('once built and remembered', () => {
    beforeEach(() => {
      write('dist/index.html', 'out');
      record.remember(site);
    });

    it('is fresh, whatever the times of the files', () => {
      utimesSync(join(root, 'src/a.ts'), 1, 1);
      expect(record.freshness(site)).toBe('fresh');
    });

    it.each([
      ['an input changes', () => write('src/a.ts', 'b')],
      ['an input is added', () => write('src/deep/b.ts', 'b')],
      [
        'an input is renamed',
        () => {
          rmSync(join(root, 'src/a.ts'));
          write('src/b.ts', 'a');
        },
      ],
    ])('is stale when %s', (_what, change) => {
      change();
      expect(record.freshness(site)).toBe('stale');
    });

    it('does not look at tests and compiled kernels', () => {
      write('src/a.test.ts', 'test');
      write('src/kernel/build/kernel.js', 'compiled');
      expect(record.freshness(site)).toBe('fresh');
    });

    it('is foreign when its output was replaced, missing when it is gone', () => {
      write('dist/index.html', 'other');
      expect(record.freshness(site)).toBe('foreign');
      rmSync(join(root, 'dist'), { recursive: true });
      expect(record.freshness(site)).toBe('missing');
    });
  });
});
