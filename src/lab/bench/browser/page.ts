import type { Browser, Page } from '@playwright/test';
import type { StaticHost } from '../../../../tools/static-host';

/** Opens the page of the benchmark; `globalThis.bench` is there when this returns. */
export async function openBenchPage(browser: Browser, host: StaticHost): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(host.url);
  await page.waitForFunction(() => 'bench' in globalThis);
  return page;
}

/** Makes the page's clock tick in 5 microseconds, and memory measurable. */
export const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};
