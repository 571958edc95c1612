import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './browser';
import { FIREFOX } from './firefox';
import { MINI_BROWSER, WEBKIT_DRIVER, XVFB } from './webkit';

/** Runs the main user journeys in a phone-sized window, in Firefox and WebKit, if Debian's packages are or can be installed. */

/** Whether all files exist, after trying to install the packages that contain them. */
function have(files: readonly string[], packages: readonly string[]): boolean {
  const there = () => files.every((file) => existsSync(file));
  if (!there() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${packages.join(', ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], ['install', '-y', ...packages]]) {
      spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    }
  }
  return there();
}

function run(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

const playwright = ['node_modules/@playwright/test/cli.js', 'test'] as const;
await findBrowser();
run(...playwright, '--project', 'phone');

if (have([FIREFOX], ['firefox-esr'])) run(...playwright, '--project', 'firefox');
else
  console.log(
    'Firefox: skipped, because Debian’s firefox-esr is not here and cannot be installed.',
  );

if (have([WEBKIT_DRIVER, MINI_BROWSER, XVFB], ['webkit2gtk-driver', 'xvfb'])) {
  run('node_modules/vitest/vitest.mjs', 'run', '--config', 'e2e/webkit/vitest.config.ts');
} else {
  console.log(
    'WebKit: skipped, because Debian’s webkit2gtk-driver and xvfb are not here and cannot be installed.',
  );
}
