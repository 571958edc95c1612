import { type BrowserContext, test as base, expect } from '@playwright/test';
import { StaticSite } from './static-site';
import { Visitor } from './visitor';

export { expect };

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
export const test = base.extend<Fixtures>({
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

  visitor: async ({ page }, use) => use(new Visitor(page)),

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
  site: async ({}, use) => {
    const site = new StaticSite();
    await site.start();
    await use(site);
    await site.stop();
  },
});

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
