import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { StaticSite } from './static-site';
import { Visitor } from './visitor';

export { expect };

/** A weak device on a mobile network. */
export interface Slowness {
  /** How many times slower its processor is. */
  readonly cpu: number;
  readonly megabitsPerSecond: number;
  readonly roundTripMs: number;
}

export interface Options {
  /** What Chromium plays; null is the machine as it is. */
  slowness: Slowness | null;
}

interface Fixtures {
  /** Messages that a test provokes on purpose; every other error in the console fails it. */
  expectedErrors: RegExp | null;
  /** A person at the page, which is not opened yet. */
  visitor: Visitor;
  /** A host of the built site's own, started. */
  site: StaticSite;
  watch: undefined;
}

/**
 * Every test fails on an error in the console of a page or its worker, on a violation of the Content-Security-Policy, and
 * on a request to another origin.
 */
export const test = base.extend<Fixtures & Options>({
  slowness: [null, { option: true }],

  expectedErrors: [null, { option: true }],

  watch: [
    async ({ context, expectedErrors }, use) => {
      const seen = watchContext(context);
      await use(undefined);
      const unexpected = seen.filter((line) => !expectedErrors?.test(line));
      expect(unexpected, 'errors, violations and foreign requests').toEqual([]);
    },
    { auto: true },
  ],

  page: async ({ page, slowness }, use) => {
    if (slowness) await slowDown(page, slowness);
    await use(page);
  },

  visitor: async ({ page }, use) => use(new Visitor(page)),

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
  site: async ({}, use) => {
    const site = new StaticSite();
    await site.start();
    await use(site);
    await site.stop();
  },
});

/** Slows a page and what it and its workers fetch. */
async function slowDown(page: Page, slowness: Slowness): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const bytesPerSecond = (slowness.megabitsPerSecond * 1e6) / 8;
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowness.cpu });
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slowness.roundTripMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}

/** Lines that grow as things happen in any page, worker or service worker of `context`. */
export function watchContext(context: BrowserContext): string[] {
  const seen: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') seen.push(message.text());
  });
  context.on('weberror', (error) => seen.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const own = hostname === '127.0.0.1' || protocol === 'data:' || protocol === 'blob:';
    if (!own) seen.push(`foreign request: ${request.url()}`);
  });
  return seen;
}
