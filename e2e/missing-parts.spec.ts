import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { buildAgain } from './support/second-build';
import type { StaticSite } from './support/static-site';
import { expect, test } from './support/test';
import type { Visitor } from './support/visitor';

test.use({
  expectedErrors: /404 \(Not Found\)|Failed to fetch dynamically imported module|preload/,
});

const failure = (page: Page) =>
  page.getByText('This part could not be loaded. Reload to get the new version.');

/** Answers 404 for every script and style whose name begins so. */
function loseParts(site: StaticSite, ...beginnings: string[]): void {
  const lost = readdirSync(`${site.folder}/assets`).filter((name) =>
    beginnings.some((beginning) => name.startsWith(beginning)),
  );
  expect(lost.length).toBeGreaterThan(0);
  for (const name of lost) site.instead.set(`assets/${name}`, null);
}

/** The page is alive: a film is found, rated, and the list follows. */
async function worksOn(visitor: Visitor): Promise<void> {
  await visitor.goTo('For you');
  const [film] = await visitor.recommended();
  const stars = visitor.stars(film!, visitor.recommendations);
  await stars.getByRole('radio', { name: '4 stars', exact: true }).click();
  await expect.poll(() => visitor.recommended()).not.toContain(film);
}

test('without the part for offline use the list stays, and the page says what is missing', async ({
  page,
  site,
  visitor,
}) => {
  loseParts(site, 'Offline-');
  await visitor.arrive(site.url);
  await expect(page.getByText('Offline use could not be set up.')).toBeVisible();
  await worksOn(visitor);
});

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('a place that does not come says so, and the others live', async ({
    page,
    site,
    visitor,
  }) => {
    await visitor.arrive(site.url);
    loseParts(site, 'About-');
    const places = page.getByRole('navigation', { name: 'Places' });
    await places.getByRole('link', { name: 'About' }).click();
    await expect(failure(page)).toBeVisible();
    await worksOn(visitor);

    site.instead.clear();
    await places.getByRole('link', { name: 'About' }).click();
    await page.getByRole('main').getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByRole('heading', { name: 'About Matinee' })).toBeVisible();
    await visitor.goTo('For you');
    await visitor.seesListFrom(1);
  });

  test('without the code that finds titles the search says so, and list and ratings live', async ({
    site,
    visitor,
  }) => {
    loseParts(site, 'title-index-of-');
    await visitor.arrive(site.url);
    await visitor.find.fill('heat');
    await expect(
      visitor.page
        .getByRole('status')
        .getByText('The part that searches titles could not be loaded'),
    ).toBeVisible();
    await visitor.find.fill('');
    await worksOn(visitor);
  });

  test('an import whose code does not come says so, and nothing is lost', async ({
    page,
    site,
    visitor,
  }) => {
    await visitor.arrive(site.url);
    await visitor.rate('alien', 'Alien', '4.5 stars');
    await visitor.goTo('Your films');
    loseParts(site, 'export-');
    await page.getByRole('button', { name: 'Export' }).click();
    await expect(failure(page)).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    loseParts(site, 'read-files-');
    await visitor.bring('title,rating\nHeat (1995),4\n');
    await expect(failure(page)).toBeVisible();
    expect(await visitor.rated()).toEqual(['Alien: 4.5 stars']);
  });

  test('after a new version took the place of the old one on the host, an open tab says so', async ({
    page,
    site,
    visitor,
  }) => {
    test.setTimeout(180_000);
    const second = await buildAgain();
    try {
      await visitor.arrive(site.url);
      const [film] = await visitor.recommended();
      await visitor
        .stars(film!, visitor.recommendations)
        .getByRole('radio', { name: '5 stars', exact: true })
        .click();
      await visitor.seesListFrom(1);
      site.folder = second;
      const [next] = await visitor.recommended();
      await page.getByRole('button', { name: `Why this? ${next}`, exact: true }).click();
      await expect(failure(page)).toBeVisible();
      expect((await visitor.recommended()).length).toBeGreaterThan(10);
      await page.getByRole('main').getByRole('button', { name: 'Reload' }).click();
      await visitor.seesListFrom(1);
    } finally {
      await rm(second, { recursive: true, force: true });
    }
  });
});
