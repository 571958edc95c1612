import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { MovieId, Stars } from '../../src/contract';
import { profileToText } from '../../src/store/night/profile-link';
import { firstFilms } from '../support/first-films';
import { expect, test } from '../support/test';
import type { Visitor } from '../support/visitor';

const NOON = new Date('2026-03-01T12:00:00Z');
const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const;
const SCHEMES = ['light', 'dark'] as const;

const FEW = [
  ['Heat (1995)', 5],
  ['Amelie (2001)', 4.5],
] as const;
const MANY = firstFilms(44).map(
  ({ title }, i) => [title.replaceAll('"', ''), ((i * 7) % 10) / 2 + 0.5] as const,
);

test.beforeEach(async ({ page, visitor }) => {
  await page.clock.setFixedTime(NOON);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visitor.arrive();
  await visitor.isReadyForOffline();
});

/** Compares a place at each size, light and dark: all of it, or its first screen. */
async function compare(page: Page, state: string, fullPage = true): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => scrollTo(0, 0));
      await expect
        .soft(page)
        .toHaveScreenshot(`${state}-${size.width}-${colorScheme}.png`, { fullPage });
    }
  }
}

async function hasRated(visitor: Visitor, ratings: typeof FEW | typeof MANY): Promise<void> {
  await visitor.import(ratings);
  await visitor.seesListFrom(ratings.length);
  // Shelves come after the list.
  await expect(visitor.page.locator('.film-shelf').first()).toBeVisible();
}

test('For you, before a rating', async ({ page }) => compare(page, 'for-you-none'));

test('For you, with few ratings', async ({ page, visitor }) => {
  await hasRated(visitor, FEW);
  await compare(page, 'for-you-few');
});

test('For you, with many ratings', async ({ page, visitor }) => {
  await hasRated(visitor, MANY);
  await compare(page, 'for-you-many');
});

test('a film', async ({ page, visitor }) => {
  await hasRated(visitor, MANY);
  await page.goto('./#/film/296-pulp-fiction');
  await expect(page.getByRole('heading', { name: 'Pulp Fiction', level: 1 })).toBeVisible();
  for (const part of ['You would probably give it', 'What speaks for it', 'Films like it']) {
    await expect(page.getByText(part).first()).toBeVisible();
  }
  await compare(page, 'film');
});

test('Your films', async ({ page, visitor }) => {
  await hasRated(visitor, MANY);
  await visitor.goTo('Your films');
  await expect(visitor.ratings.locator('.tile').first()).toBeVisible();
  // Rows out of sight are not drawn.
  await compare(page, 'your-films', false);
});

test('Taste', async ({ page, visitor }) => {
  await hasRated(visitor, MANY);
  await visitor.goTo('Taste');
  await expect(page.getByRole('region', { name: 'Genres' })).toBeVisible();
  await compare(page, 'taste');
});

test('Movie night', async ({ page, visitor }) => {
  await hasRated(visitor, MANY);
  const ratings = [34, 588, 595, 783].map((movieId, i) => ({
    movieId: movieId as MovieId,
    stars: (5 - i / 2) as Stars,
  }));
  const { name } = JSON.parse(readFileSync('data/ml-latest-small/source.json', 'utf8'));
  const text = await profileToText({ data: name, ratings, seen: [] });
  await page.goto(`./#/night/join/${text}`);
  await page.getByLabel('Whose are they?').fill('Ben');
  await page.getByRole('button', { name: 'Watch together' }).click();
  const picks = page.getByRole('region', { name: 'For all of you' });
  await expect(picks.getByRole('heading', { level: 3 })).toHaveCount(12);
  await compare(page, 'movie-night');
});

test('About', async ({ page, visitor }) => {
  await visitor.goTo('About');
  await expect(page.getByText(/^Matinee keeps /)).toBeVisible();
  // How many bytes that are is the browser's to say.
  await page.getByText(/^Matinee keeps /).evaluate((element) => element.remove());
  await compare(page, 'about');
});
