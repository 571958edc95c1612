import type { Browser } from '@playwright/test';
import type { StaticHost } from '../../../../tools/static-host';
import { openBenchPage } from '../browser/page';
import { quantile } from '../statistics';
import { slowDown } from './network';

const FAST_LOADS = 5;
const SLOW_LOADS = 3;

/** Milliseconds from the rating matrix's last byte until the worker reports that it is in use: medians over fresh workers. */
export interface ReadyFigures {
  /** With the bytes arriving as fast as the machine sends them, so that nearly all of the work follows the last byte. */
  readonly fast: number;
  /** With the bytes arriving through the slow network, so that most of the work is done while they arrive. */
  readonly slow: number;
}

/** Loads the model into the site's worker several times. */
export async function timeToReady(browser: Browser, host: StaticHost): Promise<ReadyFigures> {
  const times = { fast: [] as number[], slow: [] as number[] };
  for (let load = 0; load < FAST_LOADS; load++)
    times.fast.push(await loadOnce(browser, host, false));
  for (let load = 0; load < SLOW_LOADS; load++)
    times.slow.push(await loadOnce(browser, host, true));
  return { fast: quantile(times.fast, 0.5), slow: quantile(times.slow, 0.5) };
}

async function loadOnce(browser: Browser, host: StaticHost, slow: boolean): Promise<number> {
  const page = await openBenchPage(browser, host);
  if (slow) await slowDown(page, 1);
  const ready = await page.evaluate(() => bench.openSite());
  const [worker] = page.workers();
  if (worker === undefined) throw new Error('The page runs no worker.');
  const lastByte = await worker.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/ratings.'))
      .map((entry) => performance.timeOrigin + (entry as PerformanceResourceTiming).responseEnd)
      .reduce((last, end) => Math.max(last, end), 0),
  );
  await page.close();
  return ready - lastByte;
}
