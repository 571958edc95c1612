import type { Browser } from '@playwright/test';
import type { StaticHost } from '../../../../tools/static-host';
import { openBenchPage } from '../browser/page';
import { quantile } from '../statistics';
import { slowDown } from './network';

const FAST_LOADS = 5;
const SLOW_LOADS = 3;

/** Milliseconds from the last byte of the model to the worker's word that it is ready; medians over fresh workers. */
export interface ReadyFigures {
  /** The bytes come as fast as this machine can send them, so nearly all work is still to be done after the last. */
  readonly fast: number;
  /** They come through the slow network, so that most is done while they come. */
  readonly slow: number;
}

/** Loads the model into the site's own worker, again and again. */
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
  if (slow) await slowDown(page);
  const ready = await page.evaluate(() => bench.openSite());
  const [worker] = page.workers();
  const lastByte = await worker.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => performance.timeOrigin + (entry as PerformanceResourceTiming).responseEnd)
      .reduce((last, end) => Math.max(last, end), 0),
  );
  await page.close();
  return ready - lastByte;
}
