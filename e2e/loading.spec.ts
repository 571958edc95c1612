import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parseManifest, partNamed } from '../src/pack';
import { bytes } from '../src/ui/words';
import { buildMadeUp, pathOf, publicFolder, served } from './support/mid-model';
import { buildAgain } from './support/second-build';
import type { StaticSite } from './support/static-site';
import { expect, test } from './support/test';

// In one process, so that the models are built once.
test.describe.configure({ mode: 'default' });

/** Two models, and the site with the first of them. */
let model: Map<string, Uint8Array>;
let newModel: Map<string, Uint8Array>;
let build: string;
let ratings: string;
let weights: string;
/** Bytes on the wire of the first model's ratings, and of all its parts. */
let ratingsBytes: number;
let allBytes: number;
const folders: string[] = [];

test.beforeAll(async () => {
  test.setTimeout(600_000);
  const first = await buildMadeUp(2000, 3000, 300_000);
  const second = await buildMadeUp(500, 800, 40_000);
  const icons = publicFolder(first);
  build = await buildAgain(icons);
  folders.push(first, second, icons, build);
  [model, newModel] = [served(first), served(second)];
  ratings = pathOf(model, 'ratings');
  weights = pathOf(model, 'weights');
  const manifest = parseManifest(model.get('model/manifest.json') ?? new Uint8Array());
  ratingsBytes = partNamed(manifest, 'ratings').bytes;
  allBytes = manifest.parts.reduce((sum, part) => sum + part.bytes, 0);
});

test.beforeEach(({ site }) => {
  site.folder = build;
});

test.afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const fetching = (page: Page) => page.getByRole('progressbar', { name: /^Fetching / });
const people = (page: Page) => page.getByRole('progressbar', { name: /people who rate like you/ });
const progressAt = (page: Page, received: number) =>
  page.getByText(`${bytes(received)} of ${bytes(allBytes)}`, { exact: true });
const requestsFor = (site: StaticSite, path: string) =>
  site.asked.filter((request) => request.startsWith(path)).map((line) => line.slice(path.length));

/** Gives stars to the first film to start from. */
async function rateStarter(page: Page): Promise<void> {
  const starters = page.getByRole('list', { name: 'Have you seen these?' });
  await starters.getByRole('radio', { name: '5 stars', exact: true }).first().click();
}

async function isMetered(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
}

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('the page is of use after each part, and neighbours join the list where it stands', async ({
    page,
    site,
    visitor,
  }) => {
    const releaseWeights = site.holdBack(weights);
    const releaseRatings = site.holdBack(ratings);
    await page.goto(site.url);
    await visitor.seesRecommendations();
    await rateStarter(page);
    await expect(page.getByText('what your 1 rating would need is not here yet')).toBeVisible();
    await visitor.find.fill('the');
    await expect(page.getByRole('option').first()).toBeVisible();
    await visitor.find.fill('');
    await expect(fetching(page)).toBeVisible();
    await expect(people(page)).toBeHidden();

    releaseWeights();
    await expect(people(page)).toBeVisible();
    await visitor.seesListFrom(1);
    const before = await visitor.recommended();

    await visitor.recommendations.evaluate((list) => {
      const { top } = list.getBoundingClientRect();
      Object.assign(window, { place: { top, list } });
    });
    releaseRatings();
    await expect(fetching(page)).toBeHidden();
    await expect.poll(() => visitor.recommended()).not.toEqual(before);
    const moved = await page.evaluate(() => {
      const { place } = window as unknown as { place: { top: number; list: Element } };
      return {
        by: place.list.getBoundingClientRect().top - place.top,
        same: place.list.isConnected,
      };
    });
    expect(moved).toEqual({ by: 0, same: true });
  });

  for (const ranges of [true, false]) {
    const host = ranges ? 'with' : 'without';
    test(`a connection that breaks is taken up at once, on a slow host ${host} ranges`, async ({
      page,
      site,
      visitor,
    }) => {
      site.ranges = ranges;
      site.pause = 2;
      const halt = site.halt(ratings, 2_000_000);
      await page.goto(site.url);
      await visitor.seesRecommendations();
      await halt.reached;
      const sent = allBytes - ratingsBytes + 2_000_000;
      // The host sends pieces of 16 KB, and the page tells every hundredth.
      const told = sent - 16_384 - allBytes / 100;
      await expect(progressAt(page, told).or(progressAt(page, sent))).toBeVisible();
      halt.cut();
      await expect(fetching(page)).toBeHidden();
      await visitor.modelIsKept();
      const [first, second, ...others] = requestsFor(site, ratings);
      expect([first, others]).toEqual(['', []]);
      expect(second).toMatch(/^ bytes=[12]\d{6}-$/);
      await expect(page.getByRole('alert')).toBeHidden();
    });
  }

  test('a visit that ends in the middle is taken up by the next one', async ({
    page,
    site,
    visitor,
  }) => {
    const halt = site.halt(ratings, 3_000_000);
    await page.goto(site.url);
    await halt.reached;
    await expect
      .poll(() => visitor.keptFiles())
      .toContainEqual(expect.stringMatching(/from=[12]\d{6}$/));
    await page.reload();
    await visitor.modelIsKept();
    const [, again, ...others] = requestsFor(site, ratings);
    expect(again).toMatch(/^ bytes=[123]\d{6}-$/);
    expect(others).toEqual([]);
    expect(requestsFor(site, weights)).toEqual(['']);
    expect(await visitor.keptFiles()).toEqual(
      [...model.keys()].map((name) => name.slice('model/'.length)).sort(),
    );
  });

  test('a metered connection brings the light model and asks about the rest', async ({
    page,
    site,
    visitor,
  }) => {
    await isMetered(page);
    await page.goto(site.url);
    const notice = page.getByText(
      `Your connection is metered. Better recommendations take ${bytes(ratingsBytes)} more, once.`,
    );
    await expect(notice).toBeVisible();
    await rateStarter(page);
    await visitor.seesListFrom(1);
    expect(requestsFor(site, ratings)).toEqual([]);

    await page.getByRole('button', { name: 'Not now' }).click();
    await expect(notice).toBeHidden();
    await page.reload();
    await visitor.seesListFrom(1);
    await visitor.modelIsKept();
    await expect(notice).toBeHidden();
    expect(requestsFor(site, ratings)).toEqual([]);

    await visitor.goTo('About');
    const light = page.getByRole('radio', { name: /^The light model/ });
    await expect(light).toBeChecked();
    const whole = `Everything: the best recommendations, ${bytes(allBytes)}`;
    await page.getByRole('radio', { name: whole, exact: true }).check();
    await expect.poll(() => visitor.keptFiles()).toContain(ratings.slice('model/'.length));
    expect(requestsFor(site, ratings)).toEqual(['']);
    await light.check();
    await expect.poll(() => visitor.keptFiles()).not.toContain(ratings.slice('model/'.length));
  });

  test('the whole model comes over a metered connection when it is asked for, and stays', async ({
    page,
    site,
    visitor,
  }) => {
    await isMetered(page);
    await page.goto(site.url);
    await page.getByRole('button', { name: 'Fetch them' }).click();
    await expect.poll(() => visitor.keptFiles()).toContain(ratings.slice('model/'.length));
    await page.reload();
    await visitor.seesRecommendations();
    await expect(page.getByText('Your connection is metered')).toBeHidden();
    expect(requestsFor(site, ratings)).toEqual(['']);
  });

  test('an old model is used until the new one is whole, and removed then', async ({
    page,
    site,
    visitor,
  }) => {
    const names = (files: typeof model) =>
      [...files.keys()].map((name) => name.slice('model/'.length)).sort();
    await page.goto(site.url);
    await visitor.modelIsKept();
    await rateStarter(page);
    await visitor.seesListFrom(1);
    const byOld = await visitor.recommended();

    for (const [path, bytes] of newModel) site.instead.set(path, bytes);
    const newRatings = pathOf(newModel, 'ratings');
    const halt = site.halt(newRatings, 2_000_000);
    await page.reload();
    await halt.reached;
    await visitor.seesListFrom(1);
    expect(await visitor.recommended()).toEqual(byOld);
    expect(await visitor.keptFiles()).toEqual(expect.arrayContaining(names(model)));

    halt.goOn();
    await expect.poll(() => visitor.keptFiles()).toEqual(names(newModel));
    await expect.poll(() => visitor.recommended()).not.toEqual(byOld);
  });

  test('a new model that is damaged leaves the old one in use', async ({ page, site, visitor }) => {
    await page.goto(site.url);
    await visitor.modelIsKept();
    const before = await visitor.keptFiles();
    for (const [path, bytes] of newModel) site.instead.set(path, bytes);
    const newRatings = pathOf(newModel, 'ratings');
    const damaged = new Uint8Array(newModel.get(newRatings) ?? []);
    damaged[damaged.length - 1000]! ^= 1;
    site.instead.set(newRatings, damaged);
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('is not the file that the manifest desc');
    await visitor.seesRecommendations();
    await rateStarter(page);
    await visitor.seesListFrom(1);
    expect(await visitor.keptFiles()).toEqual(expect.arrayContaining(before));
    expect(await visitor.keptFiles()).not.toContainEqual(
      expect.stringContaining(newRatings.slice('model/'.length)),
    );
  });

  test('a device without room is told of, and the page works from memory', async ({
    page,
    site,
    visitor,
  }) => {
    const session = await page.context().newCDPSession(page);
    const origin = new URL(site.url).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
    await page.goto(site.url);
    await expect(page.getByText('This device has no room to keep the films')).toBeVisible();
    await expect(fetching(page)).toBeHidden();
    await rateStarter(page);
    await visitor.seesListFrom(1);
    expect(await visitor.keptFiles()).not.toContain(ratings.slice('model/'.length));
  });
});

test('the second visit needs no network at all', async ({ page, site, visitor }) => {
  await page.goto(site.url);
  await visitor.isReadyForOffline();
  await rateStarter(page);
  await visitor.seesListFrom(1);
  const list = await visitor.recommended();
  await site.stop();
  await page.reload();
  await visitor.seesListFrom(1);
  await expect.poll(() => visitor.recommended()).toEqual(list);
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(fetching(page)).toBeHidden();
});
