import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import type { StaticHost } from '../../../../tools/static-host';
import { openBenchPage } from '../browser/page';

/** Memory in bytes; null where neither the system nor the browser reports it. */
export interface MemoryFigures {
  /** The worker's memory once the model is loaded, as Chromium reports it, without its WebAssembly memory. */
  readonly worker: number | null;
  /** The peak growth of the page's process, from before the worker starts until its first recommendation. */
  readonly peakGrowth: number | null;
}

interface Breakdown {
  readonly bytes: number;
  readonly attribution: readonly { readonly scope: string }[];
}

/** Loads the model into the site's worker in a fresh page and asks for one recommendation. */
export async function measureMemory(browser: Browser, host: StaticHost): Promise<MemoryFigures> {
  const page = await openBenchPage(browser, host);
  try {
    const before = await processes(browser);
    await page.evaluate(() => bench.openSite());
    await page.evaluate(() => bench.recommendRoundTrip([{ ratings: [], topN: 20 }]));
    const growths = before.map(({ id, resident }) => {
      const peak = memoryOf(id, 'VmHWM');
      return peak === null || resident === null ? null : peak - resident;
    });
    const known = growths.filter((growth) => growth !== null);
    return {
      worker: await workerBytes(page),
      peakGrowth: known.length > 0 ? Math.max(...known) : null,
    };
  } finally {
    await page.close();
  }
}

/** The browser's page processes and their memory now. Resets the peaks. */
async function processes(browser: Browser): Promise<{ id: number; resident: number | null }[]> {
  const devTools = await browser.newBrowserCDPSession();
  const { processInfo } = await devTools.send('SystemInfo.getProcessInfo');
  await devTools.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      resetPeak(id);
      return { id, resident: memoryOf(id, 'VmRSS') };
    });
}

function resetPeak(id: number): void {
  try {
    writeFileSync(`/proc/${id}/clear_refs`, '5');
  } catch {
    // Without permission to reset, the peak counts from the start of the process.
  }
}

/** Reads a process's memory from Linux's /proc. */
function memoryOf(id: number, field: 'VmHWM' | 'VmRSS'): number | null {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
    return kilobytes === undefined ? null : 1024 * Number(kilobytes);
  } catch {
    return null;
  }
}

function workerBytes(page: Page): Promise<number | null> {
  return page.evaluate(async () => {
    const measurable = performance as Performance & {
      measureUserAgentSpecificMemory?(): Promise<{ breakdown: Breakdown[] }>;
    };
    if (!measurable.measureUserAgentSpecificMemory) return null;
    const { breakdown } = await measurable.measureUserAgentSpecificMemory();
    return breakdown
      .filter(({ attribution }) => attribution.some(({ scope }) => scope.includes('Worker')))
      .reduce((sum, { bytes }) => sum + bytes, 0);
  });
}
