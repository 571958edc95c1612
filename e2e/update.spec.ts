import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { buildAgain, SECOND_DESCRIPTION } from './support/second-build';
import { expect, test } from './support/test';
import { Visitor } from './support/visitor';

test.describe.configure({ mode: 'serial' });

let second: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  second = await buildAgain();
  const first = new Set(scripts('dist'));
  const ofPage = scripts(second).filter((name) => isMarked(`${second}/assets/${name}`));
  expect(ofPage.length).toBeGreaterThan(5);
  expect(ofPage.filter((name) => first.has(name))).toEqual([]);
});

test.afterAll(() => rm(second, { recursive: true, force: true }));

/** By which the builds are told apart. */
const description = (page: Page) => page.locator('meta[name="description"]');

/** Names of the scripts of a build. */
const scripts = (folder: string) =>
  readdirSync(`${folder}/assets`).filter((name) => name.endsWith('.js'));

/** Whether a script carries what the second build adds to those of the page; the worker's are built apart. */
const isMarked = (path: string) => readFileSync(path, 'utf8').includes('globalThis.build');

/** Brings the tab to the front once more, which is when the page looks for a new version. */
async function comesBack({ page }: Visitor): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

test('a new version is offered, taken only when wanted, and keeps the ratings', {
  tag: '@journey',
}, async ({ page, site, visitor }) => {
  await visitor.arrive(site.url);
  await visitor.isReadyForOffline();
  await visitor.rate('alien', 'Alien', '4.5 stars');
  const first = await description(page).getAttribute('content');

  site.folder = second;
  await comesBack(visitor);
  await expect(page.getByText('A new version of Matinee is ready.')).toBeVisible();
  expect(await description(page).getAttribute('content')).toBe(first);

  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(description(page)).toHaveAttribute('content', SECOND_DESCRIPTION);
  await visitor.seesListFrom(1);
  expect(await visitor.rated()).toEqual(['Alien: 4.5 stars']);
});

test('a new version is offered though the browser never says that it has looked for one', async ({
  page,
  site,
  visitor,
}) => {
  await page.addInitScript(() => {
    const look = ServiceWorkerRegistration.prototype.update;
    ServiceWorkerRegistration.prototype.update = function () {
      look.call(this).catch(() => {});
      return new Promise(() => {});
    };
  });
  await visitor.arrive(site.url);
  await visitor.isReadyForOffline();

  site.folder = second;
  await comesBack(visitor);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(description(page)).toHaveAttribute('content', SECOND_DESCRIPTION);
});

test('a new version that is put off waits, and the old one works on', async ({
  page,
  site,
  visitor,
}) => {
  await visitor.arrive(site.url);
  await visitor.isReadyForOffline();
  const first = await description(page).getAttribute('content');

  site.folder = second;
  await comesBack(visitor);
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(page.getByText('A new version of Matinee is ready.')).toBeHidden();
  await visitor.rate('alien', 'Alien', '4.5 stars');
  await visitor.seesListFrom(1);
  expect(await description(page).getAttribute('content')).toBe(first);

  await page.reload();
  await expect(page.getByText('A new version of Matinee is ready.')).toBeVisible();
  expect(await description(page).getAttribute('content')).toBe(first);
  await visitor.seesListFrom(1);
});

test('a tab in which nobody asked for the new version is not reloaded', async ({
  context,
  page,
  site,
  visitor,
}) => {
  await visitor.arrive(site.url);
  await visitor.isReadyForOffline();
  const other = new Visitor(await context.newPage());
  await other.arrive(site.url);
  const first = await description(page).getAttribute('content');

  site.folder = second;
  await comesBack(visitor);
  const told = other.page.getByText('A new version of Matinee is ready.');
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(description(page)).toHaveAttribute('content', SECOND_DESCRIPTION);
  await visitor.isReadyForOffline();

  await expect(told).toBeVisible();
  expect(await description(other.page).getAttribute('content')).toBe(first);
  await other.rate('alien', 'Alien', '4.5 stars');
  await other.seesListFrom(1);
  await other.page.getByRole('button', { name: 'Reload' }).click();
  await expect(description(other.page)).toHaveAttribute('content', SECOND_DESCRIPTION);
  await other.seesListFrom(1);
});

test('a tab of the old version finds its parts after another tab took the new one', async ({
  context,
  page,
  site,
  visitor,
}) => {
  await visitor.arrive(site.url);
  await visitor.isReadyForOffline();
  const other = new Visitor(await context.newPage());
  await other.arrive(site.url);
  await visitor.rate('alien', 'Alien', '4.5 stars');
  await other.seesListFrom(1);

  site.folder = second;
  await comesBack(visitor);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(description(page)).toHaveAttribute('content', SECOND_DESCRIPTION);
  await visitor.isReadyForOffline();

  const [film] = await other.recommended();
  await other.page.getByRole('button', { name: `Why this? ${film}`, exact: true }).click();
  await expect(other.page.getByRole('list', { name: `What speaks for ${film}` })).toBeVisible();
  await other.goTo('About');
  await other.goTo('Your films');
  await expect(other.page.getByRole('alert')).toHaveCount(0);
});
