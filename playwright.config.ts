import { createServer } from 'node:net';
import { defineConfig, devices } from '@playwright/test';
import type { Options } from './e2e/support/test';
import { BROWSER_ARGS, knownBrowser } from './tools/browser';
import { FIREFOX } from './tools/firefox';

// Workers read this file as well: they take the port that the first reading found.
process.env.E2E_PORT ??= String(await freePort());
const port = Number(process.env.E2E_PORT);
const executablePath = knownBrowser();
const chromium = {
  ...devices['Desktop Chrome'],
  launchOptions: { args: BROWSER_ARGS, ...(executablePath ? { executablePath } : {}) },
};

export default defineConfig<Options>({
  testDir: 'e2e',
  // Vitest runs the tests of WebKit.
  testMatch: '*.spec.ts',
  outputDir: 'node_modules/.cache/matinee/e2e',
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  reporter: [['list'], ['./tools/e2e-reporter.ts']],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    // Recording each test makes the suite a fifth longer. `--trace retain-on-failure` shows what led to a failure.
  },
  // `npm run test:e2e` runs the first, `npm run test:visual` the second, `npm run test:browsers` the others: what visitors do most,
  // tagged "@journey" and "@touch".
  projects: [
    { name: 'chromium', use: chromium },
    {
      // Pictures of this machine's browser and fonts, so they are not the repository's.
      name: 'visual',
      testMatch: 'visual/*.shot.ts',
      snapshotPathTemplate: '.cache/visual/{arg}{ext}',
      expect: { toHaveScreenshot: { threshold: 0.01, maxDiffPixels: 0 } },
      use: chromium,
    },
    {
      name: 'phone',
      grep: /@journey|@touch/,
      use: {
        ...chromium,
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        slowness: { cpu: 4, megabitsPerSecond: 9, roundTripMs: 60 },
      },
    },
    {
      // Without touch, which Playwright does not send to Firefox.
      name: 'firefox',
      grep: /@journey/,
      use: {
        ...devices['Desktop Firefox'],
        channel: 'moz-firefox',
        launchOptions: {
          executablePath: FIREFOX,
          // Or asking for lasting storage waits for somebody to answer.
          firefoxUserPrefs: {
            'dom.storageManager.prompt.testing': true,
            'dom.storageManager.prompt.testing.allow': true,
          },
        },
      },
    },
  ],
  // Not `npx vite`: ending it would leave the server it started behind.
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    port,
  },
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
