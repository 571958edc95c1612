import { readdirSync, readFileSync } from 'node:fs';
import { StaticSite } from './support/static-site';
import { expect, test } from './support/test';

/** Files for hosts and crawlers, and the service worker itself, which the browser keeps. */
const NOT_KEPT = [
  '_headers',
  'robots.txt',
  'sw.js',
  'earlier-assets.js',
  'shared-files.js',
  'posters.js',
];

test('a first visit ends ready for offline use, and offers no new version', {
  tag: '@journey',
}, async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.isReadyForOffline();
  await expect(page.getByText('A new version of Matinee is ready.')).toBeHidden();
});

test('after the first visit everything works with the server stopped', { tag: '@journey' }, async ({
  page,
  site,
  visitor,
}) => {
  await visitor.arrive(site.url);
  await visitor.rate('alien', 'Alien', '4.5 stars');
  await visitor.isReadyForOffline();
  await site.stop();

  await page.reload();
  await visitor.seesListFrom(1);
  const before = await visitor.recommended();
  await visitor.rate('amelie', 'Amelie', '5 stars');
  await visitor.seesListFrom(2);
  expect(await visitor.recommended()).not.toEqual(before);
  expect(await visitor.rated()).toEqual(['Amelie: 5 stars', 'Alien: 4.5 stars']);

  await visitor.goTo('About');
  await expect(page.getByRole('main')).toContainText('MovieLens');
});

test('a sub-folder of a host is as good as a host of its own', async ({ page, visitor }) => {
  const site = new StaticSite('dist', '/films/');
  await site.start();
  await visitor.arrive(site.url);
  await visitor.isReadyForOffline();
  await site.stop();
  await page.reload();
  await visitor.rate('alien', 'Alien', '4.5 stars');
  await visitor.seesListFrom(1);
  expect(new URL(page.url()).pathname).toBe('/films/');
});

test('a part of the page that was never opened is there when the server stops', async ({
  page,
  site,
  visitor,
}) => {
  await visitor.arrive(site.url);
  await visitor.isReadyForOffline();
  await site.stop();
  await visitor.goTo('About');
  await expect(page.getByRole('heading', { name: 'What leaves this device' })).toBeVisible();
});

test('the browser keeps every file of the site by name', async ({ page, site, visitor }) => {
  await visitor.arrive(site.url);
  await visitor.isReadyForOffline();
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return [...new Set(requests.flat().map(({ url }) => new URL(url).pathname.slice(1)))];
  });
  const built = readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(site.folder.length + 1))
    .filter((file) => !NOT_KEPT.includes(file) && !file.startsWith('workbox-'));

  expect(kept.sort()).toEqual(built.sort());
  const kinds = [
    'index.html',
    'manifest.webmanifest',
    'model/manifest.json',
    'icon.svg',
    'icon-192.png',
    'icon-512.png',
    'icon-maskable-512.png',
    'apple-touch-icon.png',
    /^assets\/kernel-.+\.wasm$/,
    /^assets\/recommender\.worker-.+\.js$/,
    /^assets\/.+\.woff2$/,
    /^model\/catalogue\.[0-9a-f]{12}\.mtn$/,
    /^model\/ratings\.[0-9a-f]{12}\.mtn$/,
  ];
  for (const kind of kinds) {
    expect(kept).toContainEqual(typeof kind === 'string' ? kind : expect.stringMatching(kind));
  }
});

test('a damaged file is never kept for offline use', async ({ page, site, visitor }) => {
  const part = readdirSync('dist/model').find((name) => name.startsWith('ratings')) ?? '';
  const bytes = new Uint8Array(readFileSync(`dist/model/${part}`));
  bytes[bytes.length >> 1]! ^= 1;
  site.instead.set(`model/${part}`, bytes);
  await page.goto(site.url);
  await expect(page.getByRole('alert')).toBeVisible();
  await page.evaluate(async () => navigator.serviceWorker.ready.then(() => undefined));
  await expect(page.getByText('Ready to work offline')).toBeHidden();
  expect((await visitor.keptFiles()).filter((name) => name.startsWith('ratings'))).toEqual([]);

  site.instead.clear();
  await page.reload();
  await visitor.seesRecommendations();
  await visitor.isReadyForOffline();
  await site.stop();
  await page.reload();
  await visitor.seesRecommendations();
});

test('the site can be installed', async ({ page, visitor }) => {
  await visitor.arrive();
  const session = await page.context().newCDPSession(page);
  await visitor.isReadyForOffline();
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A context of a test is a private window.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
});
