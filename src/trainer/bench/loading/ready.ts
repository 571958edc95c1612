import type { Browser } from '@playwright/test';
import type { Host } from '../browser/host';
import { openBenchPage } from '../browser/page';
import { quantile } from '../statistics';

const LOADS = 5;

/**
 * Median of the milliseconds between the last byte of the model and the worker's word that it is ready, over fresh
 * workers of the site: what unpacking, checking, decoding and indexing take when nothing was done while bytes came in.
 */
export async function timeToReady(browser: Browser, host: Host): Promise<number> {
  const times: number[] = [];
  for (let load = 0; load < LOADS; load++) {
    const page = await openBenchPage(browser, host);
    const ready = await page.evaluate(() => bench.openSite());
    const [worker] = page.workers();
    const lastByte = await worker.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .reduce(
          (last, entry) =>
            Math.max(
              last,
              performance.timeOrigin + (entry as PerformanceResourceTiming).responseEnd,
            ),
          0,
        ),
    );
    times.push(ready - lastByte);
    await page.close();
  }
  return quantile(times, 0.5);
}
