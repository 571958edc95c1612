import { rm } from 'node:fs/promises';
import { buildAgain, SECOND_TITLE } from './support/second-build';
import { expect, test } from './support/test';
import { Visitor } from './support/visitor';

test.describe.configure({ mode: 'serial' });

let second: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  second = await buildAgain();
});

test.afterAll(() => rm(second, { recursive: true, force: true }));

/** Brings the tab to the front once more, which is when the page looks for a new version. */
async function comesBack({ page }: Visitor): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

test('a new version is offered, taken only when wanted, and keeps the ratings', async ({
  page,
  site,
  visitor,
}) => {
  await visitor.arrive(site.url);
  await visitor.isReadyForOffline();
  await visitor.rate('alien', 'Alien', '4.5 stars');
  const first = await page.title();

  site.folder = second;
  await comesBack(visitor);
  await expect(page.getByText('A new version of Matinee is ready.')).toBeVisible();
  expect(await page.title()).toBe(first);

  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page).toHaveTitle(SECOND_TITLE);
  await visitor.seesListFrom(1);
  expect(await visitor.rated()).toEqual(['Alien: 4.5 stars']);
});

test('a new version that is put off waits, and the old one works on', async ({
  page,
  site,
  visitor,
}) => {
  await visitor.arrive(site.url);
  await visitor.isReadyForOffline();
  const first = await page.title();

  site.folder = second;
  await comesBack(visitor);
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(page.getByText('A new version of Matinee is ready.')).toBeHidden();
  await visitor.rate('alien', 'Alien', '4.5 stars');
  await visitor.seesListFrom(1);
  expect(await page.title()).toBe(first);

  await page.reload();
  await expect(page.getByText('A new version of Matinee is ready.')).toBeVisible();
  expect(await page.title()).toBe(first);
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
  const first = await page.title();

  site.folder = second;
  await comesBack(visitor);
  const told = other.page.getByText('A new version of Matinee is ready.');
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page).toHaveTitle(SECOND_TITLE);
  await visitor.isReadyForOffline();

  await expect(told).toBeVisible();
  expect(await other.page.title()).toBe(first);
  await other.rate('alien', 'Alien', '4.5 stars');
  await other.seesListFrom(1);
  await other.page.getByRole('button', { name: 'Reload' }).click();
  await expect(other.page).toHaveTitle(SECOND_TITLE);
  await other.seesListFrom(1);
});
