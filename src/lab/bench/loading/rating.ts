import type { Browser, CDPSession, Page } from '@playwright/test';
import type { StaticHost } from '../../../../tools/static-host';
import { quantile } from '../statistics';
import { SLOW_PAGE } from './network';

/** Numbers of ratings that the visitor already has. */
const PROFILES = [6, 100, 500, 2_000];
/** How many times slower the page's main thread is made; workers keep their speed. */
const SLOWDOWNS = [1, SLOW_PAGE];
const CLICKS = 6;
const SCREEN = { width: 1440, height: 900 };
const TIMEOUT_MS = 120_000;

/** Times in milliseconds for rating films of the list one after the other. */
export interface RatingFigure {
  readonly ratings: number;
  readonly slowdown: number;
  /** From the click to the next frame, as Event Timing reports it, in steps of 8 ms. */
  readonly median: number;
  readonly worst: number;
  /** The longest task of the page meanwhile; 0 if none took 50 ms. */
  readonly longestTask: number;
}

/** @param titles of films that the model has, more than the largest profile holds */
export async function timeRating(
  browser: Browser,
  site: StaticHost,
  titles: readonly string[],
): Promise<RatingFigure[]> {
  const figures: RatingFigure[] = [];
  for (const ratings of PROFILES) {
    const context = await browser.newContext({ viewport: SCREEN });
    context.setDefaultTimeout(TIMEOUT_MS);
    try {
      const page = await context.newPage();
      await page.goto(site.url);
      await page.getByText('Ready to work offline').waitFor();
      await bring(page, titles.slice(0, ratings));
      const devTools = await context.newCDPSession(page);
      for (const slowdown of SLOWDOWNS) {
        figures.push({ ratings, slowdown, ...(await rateSome(page, devTools, slowdown)) });
      }
    } finally {
      await context.close();
    }
  }
  return figures;
}

async function bring(page: Page, titles: readonly string[]): Promise<void> {
  const rows = titles.map((title, i) => `"${title.replaceAll('"', '""')}",${((i % 7) + 4) / 2}\n`);
  await page.goto(`${page.url().replace(/#.*/, '')}#/films`);
  await page.getByLabel('Import films from files').setInputFiles({
    name: 'ratings.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Title,Rating\n${rows.join('')}`),
  });
  await page.getByRole('button', { name: /^Add [\d,]+ films$/ }).click();
  await page.getByRole('list', { name: 'Your ratings' }).waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByRole('link', { name: 'For you', exact: true }).click();
  await page.getByText(/^From your [\d,]+ ratings /).waitFor();
}

async function rateSome(page: Page, devTools: CDPSession, slowdown: number) {
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(watch);
  for (let click = 0; click < CLICKS; click++) {
    const before = await page.getByText(/^From your [\d,]+ ratings /).textContent();
    await page
      .getByRole('list', { name: 'Recommendations' })
      .getByRole('radio', { name: '4 stars', exact: true })
      .first()
      .click();
    await page.getByText(before ?? '', { exact: true }).waitFor({ state: 'hidden' });
  }
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const { clicks, longestTask } = await page.evaluate(watched);
  return { median: quantile(clicks, 0.5), worst: Math.max(...clicks), longestTask };
}

interface Watch {
  readonly clicks: Map<number, number>;
  longestTask: number;
}

declare const watching: Watch;

/** Runs in the page. */
function watch(): void {
  const seen: Watch = { clicks: new Map(), longestTask: 0 };
  Object.assign(globalThis, { watching: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      const id = entry.interactionId;
      if (id && seen === watching) {
        seen.clicks.set(id, Math.max(seen.clicks.get(id) ?? 0, entry.duration));
      }
    }
    // TypeScript's library lacks durationThreshold.
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      seen.longestTask = Math.max(seen.longestTask, duration);
    }
  }).observe({ type: 'longtask' });
}

/** Runs in the page. Events are reported a moment after their frame. */
async function watched(): Promise<{ clicks: number[]; longestTask: number }> {
  await new Promise((done) => setTimeout(done, 500));
  return { clicks: [...watching.clicks.values()], longestTask: watching.longestTask };
}
