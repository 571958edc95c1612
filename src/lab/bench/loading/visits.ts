import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { StaticHost } from '../../../../tools/static-host';
import { quantile } from '../statistics';
import { slowDown } from './network';

const VISITS = 3;
const TIMEOUT_MS = 120_000;

/** Milliseconds since the visitor asked for the page. */
export interface VisitFigures {
  /** First visit, nothing stored: until films are listed. */
  readonly coldList: number;
  /** The same visit: until the list is the visitor's own. They rate the first film as soon as it appears. */
  readonly coldOwnList: number;
  /** Second visit: until the visitor's own list is there. */
  readonly warmOwnList: number;
}

/**
 * Medians of several visits to the built site through a slow network.
 *
 * @param slowdown how many times slower the page's own thread is made
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
  const context = await browser.newContext();
  context.setDefaultTimeout(TIMEOUT_MS);
  try {
    const first = await slowPage(context, slowdown);
    await first.goto(site.url, { waitUntil: 'commit' });
    const rated = rateFirst(first);
    await first
      .getByRole('list', { name: 'Recommendations' })
      .getByRole('listitem')
      .first()
      .waitFor();
    const coldList = await clock(first);
    await rated;
    const coldOwnList = await ownList(first);
    await first.getByText('Ready to work offline').waitFor();
    await first.close();
    const second = await slowPage(context, slowdown);
    await second.goto(site.url, { waitUntil: 'commit' });
    return { coldList, coldOwnList, warmOwnList: await ownList(second) };
  } finally {
    await context.close();
  }
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
