import { readdirSync, rmSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { publicFolder } from './support/mid-model';
import { buildWithPosters } from './support/poster-model';
import { buildAgain } from './support/second-build';
import { expect, test } from './support/test';

// In one process, so that the model is built once.
test.describe.configure({ mode: 'default' });

/** Films that the short list of this data begins with have pictures, but for Pulp Fiction (296). */
const WITH = [
  356, 593, 2571, 318, 260, 480, 527, 110, 1, 780, 1196, 1198, 858, 2959, 50, 47, 608, 5349,
];
const WITHOUT = { title: 'Pulp Fiction', address: './#/film/296-pulp-fiction' };
const FOLDER = 'model/posters/';

let build: string;
/** Paths of the pictures that the site has. */
let pictures: string[];
const folders: string[] = [];

test.beforeAll(async () => {
  test.setTimeout(600_000);
  const model = await buildWithPosters(WITH);
  const icons = publicFolder(model);
  build = await buildAgain(icons);
  folders.push(model, icons, build);
  pictures = readdirSync(`${build}/${FOLDER}`).map((name) => FOLDER + name);
  expect(pictures).toHaveLength(WITH.length);
});

test.beforeEach(({ site }) => {
  site.folder = build;
});

test.afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const pictureIn = (within: Page | Locator) => within.locator('.tile > img');

/** Waits until a picture is drawn. */
async function isDrawn(picture: Locator): Promise<void> {
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
    .toBe(300);
}

/** Paths of the pictures that the service worker keeps. */
const keptPictures = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('matinee-posters'));
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map(({ url }) => new URL(url).pathname.slice(1));
  });

test('films with a picture show it, others their tile, and nothing else is asked for', async ({
  page,
  site,
  visitor,
}) => {
  await visitor.arrive(site.url);
  const card = visitor.recommendations.getByRole('listitem').filter({ has: pictureIn(page) });
  await isDrawn(pictureIn(card.first()));
  const tile = await card.first().locator('.tile').boundingBox();
  expect(await pictureIn(card.first()).boundingBox()).toEqual(tile);

  await page.goto(`${site.url}#/film/2571-the-matrix`);
  await expect(page.getByRole('heading', { name: 'The Matrix', level: 1 })).toBeVisible();
  await isDrawn(pictureIn(page.locator('.film__tile')));

  await page.goto(site.url + WITHOUT.address);
  await expect(page.getByRole('heading', { name: WITHOUT.title, level: 1 })).toBeVisible();
  await expect(page.locator('.film__tile .tile__title')).toBeVisible();
  await expect(pictureIn(page.locator('.film__tile'))).toHaveCount(0);

  const asked = site.asked.filter((path) => path.startsWith(FOLDER));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((path) => !pictures.includes(path))).toEqual([]);
});

test.describe('without a network', () => {
  // Films that were not seen may stand in sight of the list.
  test.use({ expectedErrors: /ERR_FAILED|ERR_CONNECTION_REFUSED/ });

  test('pictures that were seen are there without a network, from the first visit on', async ({
    page,
    site,
    visitor,
  }) => {
    await visitor.arrive(site.url);
    const first = pictureIn(visitor.recommendations).first();
    await isDrawn(first);
    await visitor.isReadyForOffline();
    const path = await first.getAttribute('src');
    const seen = await pictureIn(page).evaluateAll((pictures) =>
      pictures
        .filter((picture) => (picture as HTMLImageElement).naturalWidth > 0)
        .map((picture) => picture.getAttribute('src')),
    );
    expect(seen.length).toBeGreaterThan(3);
    await expect
      .poll(() => keptPictures(page))
      .toEqual(expect.arrayContaining([...new Set([path, ...seen])]));

    await site.stop();
    await page.reload();
    await visitor.seesRecommendations();
    await isDrawn(visitor.recommendations.locator(`img[src="${path}"]`));
  });
});

test('the newest 300 pictures are kept, and older ones go', async ({ page, site, visitor }) => {
  await visitor.arrive(site.url);
  await visitor.isReadyForOffline();
  await page.evaluate(async () => {
    const cache = await caches.open(`matinee-posters-${document.baseURI.replace(/#.*/, '')}`);
    for (let i = 0; i < 300; i++) {
      await cache.put(`model/posters/${i}-00000000.webp`, new Response('earlier'));
    }
  });
  await page.goto(`${site.url}#/film/5349-spider-man`);
  await isDrawn(pictureIn(page.locator('.film__tile')));
  const path = await pictureIn(page.locator('.film__tile')).getAttribute('src');
  await expect.poll(() => keptPictures(page)).toContain(path);
  await expect.poll(async () => (await keptPictures(page)).length).toBe(300);
  expect(await keptPictures(page)).not.toContain('model/posters/0-00000000.webp');
});

test.describe('where a picture does not come', () => {
  test.use({ expectedErrors: /404 \(Not Found\)/ });

  test('the tile stays', async ({ site, visitor }) => {
    for (const path of pictures) site.instead.set(path, null);
    await visitor.arrive(site.url);
    await visitor.isReadyForOffline();
    const tile = visitor.recommendations.locator('.tile:has(> img)').first();
    const picture = tile.locator('img');
    await expect(picture).toBeHidden();
    await expect(tile.locator('.tile__title')).toBeVisible();
  });
});

test('pictures move nothing when they come', async ({ page, site, visitor }) => {
  await page.addInitScript(() => {
    const shifts: PerformanceEntry[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
      type: 'layout-shift',
    });
  });
  const held: (() => void)[] = [];
  let open = false;
  await page.route(`**/${FOLDER}*`, async (route) => {
    if (!open) await new Promise<void>((go) => held.push(go));
    await route.continue();
  });
  await visitor.arrive(site.url);
  const first = pictureIn(visitor.recommendations).first();
  await expect(first).toBeAttached();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  // Until then the list may move of itself.
  await visitor.isReadyForOffline();
  const before = await visitor.recommendations.boundingBox();
  const shifted = () =>
    page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts.length);
  const early = await shifted();
  open = true;
  for (const go of held) go();
  await isDrawn(first);
  expect(await visitor.recommendations.boundingBox()).toEqual(before);
  expect(await shifted()).toBe(early);
});
