import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from './support/test';

const HEAD = 'Date,Name,Year,Letterboxd URI';
const LETTERBOXD = zipSync({
  'profile.csv': strToU8('Date Joined,Username\n2020-01-01,ann\n'),
  'ratings.csv': strToU8(`${HEAD},Rating\n2024-05-01,Heat,1995,,4.5\n2024-05-02,Fargo,1996,,5\n`),
  'watched.csv': strToU8(`${HEAD}\n2024-05-01,Heat,1995,\n2024-05-03,Alien,1979,\n`),
  'watchlist.csv': strToU8(`${HEAD}\n2024-05-04,Casablanca,1942,\n`),
  'deleted/ratings.csv': strToU8(`${HEAD},Rating\n2024-05-01,Titanic,1997,,1\n`),
});

/** Drops a file on the page, as from a folder of the system. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], fileName));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    },
    [name, [...bytes]] as const,
  );
}

test('a Letterboxd archive dropped on the page makes picks, and one undo takes all of it back', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  const popular = await visitor.recommended();
  await drop(page, 'letterboxd-ann.zip', LETTERBOXD);
  const review = page.getByRole('dialog', { name: 'Add these films?' });
  await expect(review).toContainText('2 ratings');
  await review.getByRole('button', { name: 'Add 4 films' }).click();
  await visitor.seesListFrom(2);
  await expect.poll(() => visitor.recommended()).not.toEqual(popular);
  expect(await visitor.rated()).toEqual(['Fargo: 5 stars', 'Heat: 4.5 stars']);

  await page.keyboard.press('Control+z');
  await expect.poll(() => visitor.rated()).toEqual([]);
  await expect.poll(() => visitor.recommended()).toEqual(popular);
});

test('ratings of IMDb are halved, and its series are left out', async ({ page, visitor }) => {
  await visitor.arrive();
  await drop(page, 'ratings.csv', readFileSync('src/store/import/fixtures/imdb-ratings.csv'));
  const review = page.getByRole('dialog', { name: 'Add these films?' });
  await expect(review).toContainText('IMDb');
  await review.getByRole('button', { name: /^Add \d+ films?$/ }).click();
  await expect.poll(() => visitor.rated()).toContain('Heat: 4.5 stars');
  expect((await visitor.rated()).join()).not.toContain('Breaking Bad');
});

test('an archive that was cut off is named, and nothing of it is added', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.rate('alien', 'Alien', '4.5 stars');
  await drop(page, 'letterboxd-ann.zip', LETTERBOXD.subarray(0, LETTERBOXD.length >> 1));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('letterboxd-ann.zip');
  await expect(dialog).toContainText('damaged');
  await expect(dialog.getByRole('button', { name: /^Add/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await visitor.rated()).toEqual(['Alien: 4.5 stars']);
});

test('files are imported with the server stopped', async ({ page, site, visitor }) => {
  await visitor.arrive(site.url);
  await visitor.isReadyForOffline();
  await site.stop();
  await page.reload();
  await visitor.seesRecommendations();
  await drop(page, 'letterboxd-ann.zip', LETTERBOXD);
  const review = page.getByRole('dialog', { name: 'Add these films?' });
  await review.getByRole('button', { name: 'Add 4 films' }).click();
  await visitor.seesListFrom(2);
});
