import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const FOUND = 'node_modules/.cache/matinee/browser.txt';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Features that are off. The popups of the address bar are pages of their own: in each new window they took three times as long as all
 * the rest, and nobody types an address here. Nor does a test go to a second site, for which Chromium keeps a process ready. The others
 * are Playwright's own list, which has to be repeated, because the last of two such arguments counts.
 */
const FEATURES_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
  'AutoDeElevate',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BlockOriginHeaderModificationOnRedirect',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
];

/** Arguments with which Chromium runs headless anywhere, including containers, without making network requests of its own. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${FEATURES_OFF.join(',')}`,
];

/** Path of the browser that an earlier search found and launched, or null. */
export function knownBrowser(): string | null {
  if (!existsSync(FOUND)) return null;
  const path = readFileSync(FOUND, 'utf8').trim();
  return existsSync(path) ? path : null;
}

/**
 * Finds a Chromium that was launched and ran a script, now or in an earlier call, and returns its path. Looks at
 * CHROME_PATH, then at the system's browsers, then at Playwright's. If there is none, installs one: Debian's package for
 * root, Playwright's build for others.
 *
 * @throws Error with a sentence that says what to install, when nothing could be launched
 */
export async function findBrowser(): Promise<string> {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (await launches(asked)) return remember(asked);
    throw new Error(`CHROME_PATH is ${asked}, which does not start. Correct it or unset it.`);
  }
  const known = knownBrowser();
  if (known) return known;
  for (const path of [...INSTALLED, chromium.executablePath()]) {
    if (await launches(path)) return remember(path);
  }
  for (const install of [installFromDebian, installFromPlaywright]) {
    const path = install();
    if (path && (await launches(path))) return remember(path);
  }
  throw new Error(
    'No Chromium could be found, started or installed. Install Chrome or Chromium, or set CHROME_PATH to one.',
  );
}

async function launches(executablePath: string): Promise<boolean> {
  if (!existsSync(executablePath)) return false;
  try {
    const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS, timeout: 30_000 });
    try {
      const page = await browser.newPage();
      return (await page.evaluate(() => 6 * 7)) === 42;
    } finally {
      await browser.close();
    }
  } catch {
    return false;
  }
}

function remember(path: string): string {
  mkdirSync(dirname(FOUND), { recursive: true });
  writeFileSync(FOUND, `${path}\n`);
  return path;
}

function installFromDebian(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log('Browser: none found, installing Debian’s chromium');
  return run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium'])
    ? '/usr/bin/chromium'
    : null;
}

function installFromPlaywright(): string | null {
  console.log('Browser: none found, downloading Playwright’s Chromium');
  const cli = 'node_modules/@playwright/test/cli.js';
  return run(process.execPath, [cli, 'install', '--no-shell', 'chromium'])
    ? chromium.executablePath()
    : null;
}

function run(command: string, args: string[]): boolean {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    return true;
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(`Browser: ${await findBrowser()}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
