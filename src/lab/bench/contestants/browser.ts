import type { Page } from '@playwright/test';
import type { Neighbours } from '../../faiss/agreement';
import type { Contestant } from '../contestant';
import { NAMES } from '../names';
import type { SearchQuery } from '../queries';

/** Our kernel in a worker in Chromium, timed once in the worker and once in the page, which adds Comlink's round trip. */
export async function chromiumContestants(
  page: Page,
): Promise<Contestant<SearchQuery, Neighbours>[]> {
  await page.evaluate(() => bench.openInside());
  return [
    {
      name: NAMES.kernelWorker,
      run: (queries) => page.evaluate((given) => bench.searchInside(given), queries),
    },
    {
      name: NAMES.kernelRoundTrip,
      run: (queries) => page.evaluate((given) => bench.searchRoundTrip(given), queries),
    },
  ];
}

/**
 * hnswlib-wasm in a page of Chromium, because its build runs in browsers only.
 *
 * @param columns number of movies
 * @throws Error with what the library said when it cannot hold the rows
 */
export async function hnswlibContestant(
  page: Page,
  columns: number,
): Promise<Contestant<SearchQuery, Neighbours>> {
  await page.evaluate((count) => bench.openHnswlib(count), columns);
  return {
    name: NAMES.hnswlib,
    run: (queries) => page.evaluate((given) => bench.searchHnswlib(given), queries),
  };
}
