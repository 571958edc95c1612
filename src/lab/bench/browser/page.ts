import type { Browser, Page } from '@playwright/test';
import type { StaticHost } from '../../../../tools/static-host';

/** Opens the page of the benchmark; `globalThis.bench` is there when this returns. */
export async function openBenchPage(browser: Browser, host: StaticHost): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(host.url);
  await page.waitForFunction(() => 'bench' in globalThis);
  return page;
}

/** Headers that isolate the page, so that its clock has a resolution of 5 microseconds and memory can be measured. */
export const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};
