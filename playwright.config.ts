import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGS, knownBrowser } from './tools/browser';

const PORT = 4180;
const executablePath = knownBrowser();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'node_modules/.cache/matinee/e2e',
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  reporter: [['list'], ['./tools/e2e-reporter.ts']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${PORT}/`,
    trace: 'retain-on-failure',
    launchOptions: { args: BROWSER_ARGS, ...(executablePath ? { executablePath } : {}) },
  },
  // Not `npx vite`: ending it would leave the server it started behind.
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    port: PORT,
  },
});
