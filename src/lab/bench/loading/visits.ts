import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { StaticHost } from '../../../../tools/static-host';
import { quantile } from '../statistics';
import { slowDown } from './network';

const VISITS = 3;
const TIMEOUT_MS = 120_000;

/** Milliseconds from the visitor's request for the page. */
export interface VisitFigures {
  /** First visit, nothing stored: until films are listed. */
  readonly coldList: number;
  /** Another first visit, in which the visitor rates the first film as soon as it appears: until their own list is shown. */
  readonly coldOwnList: number;
  /** Second visit: until films are listed, which is the visitor's own list. */
  readonly warmOwnList: number;
}

/**
 * Medians of several visits to the built site through a slow network.
 *
 * @param slowdown how many times slower the page's main thread is made
 */
export async function timeVisits(
  browser: Browser,
  site: StaticHost,
  slowdown: number,
): Promise<VisitFigures> {
  const visits: VisitFigures[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    visits.push(await visitTwice(browser, site, slowdown));
  }
  const median = (figure: keyof VisitFigures) =>
    quantile(
      visits.map((times) => times[figure]),
      0.5,
    );
  return {
    coldList: median('coldList'),
    coldOwnList: median('coldOwnList'),
    warmOwnList: median('warmOwnList'),
  };
}

async function visitTwice(
  browser: Browser,
  site: StaticHost,
  slowdown: number,
): Promise<VisitFigures> {
  const coldOwnList = await inContext(browser, async (context) => {
    const page = await slowPage(context, slowdown);
    await page.goto(site.url, { waitUntil: 'commit' });
    await rateFirst(page);
    return ownList(page);
  });
  return inContext(browser, async (context) => {
    const first = await slowPage(context, slowdown);
    await first.goto(site.url, { waitUntil: 'commit' });
    const coldList = await listedAt(first);
    await rateFirst(first);
    await ownList(first);
    await first.getByText('Ready to work offline').waitFor();
    await first.close();
    const second = await slowPage(context, slowdown);
    await second.goto(site.url, { waitUntil: 'commit' });
    const warmOwnList = await listedAt(second);
    await ownList(second);
    return { coldList, coldOwnList, warmOwnList };
  });
}

async function inContext<T>(
  browser: Browser,
  work: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext();
  context.setDefaultTimeout(TIMEOUT_MS);
  await context.addInitScript(watchForList);
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

declare const listed: Promise<number>;

/** Runs in the page, which reports when its list is shown: polling would slow it down. */
function watchForList(): void {
  const listed = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[aria-label="Recommendations"] > li')) return;
      observer.disconnect();
      resolve(performance.now());
    });
    observer.observe(document, { subtree: true, childList: true });
  });
  Object.assign(globalThis, { listed });
}

function listedAt(page: Page): Promise<number> {
  return page.evaluate(() => listed);
}

async function slowPage(context: BrowserContext, slowdown: number): Promise<Page> {
  const page = await context.newPage();
  await slowDown(page, slowdown);
  return page;
}

async function rateFirst(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '5 stars', exact: true }).first().click();
}

async function ownList(page: Page): Promise<number> {
  await page.getByText('From your 1 rating ').waitFor();
  return clock(page);
}

function clock(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}
