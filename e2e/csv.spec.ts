import { readFileSync } from 'node:fs';
import { expect, test } from './support/test';

test('importing what was exported gives the same ratings back', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.rate('amelie', 'Amelie', '5 stars');
  await visitor.rate('fargo', 'Fargo', '0.5 stars');
  await visitor.rate('alien', 'Alien', '3.5 stars');
  // Sorted: a file has whole seconds, so it does not tell which of two ratings of one second came first.
  const ratedFilms = async () => (await visitor.rated()).toSorted();
  const rated = await ratedFilms();
  await visitor.seesListFrom(3);
  const recommended = await visitor.recommended();

  const downloading = page.waitForEvent('download');
  await visitor.goTo('Your films');
  await page.getByRole('button', { name: 'Export' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^matinee-ratings-\d{4}-\d\d-\d\d\.csv$/);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv.split('\r\n')[0]).toBe('movieId,title,rating,timestamp,date,imdbId,tmdbId,status');

  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear all' }).click();
  await expect.poll(() => visitor.rated()).toEqual([]);

  await visitor.bring(csv);
  const review = page.getByRole('dialog', { name: 'Add these films?' });
  await expect(review).toContainText('3 ratings');
  await review.getByRole('button', { name: 'Add 3 films' }).click();
  await visitor.goTo('For you');
  await visitor.seesListFrom(3);
  await expect.poll(ratedFilms).toEqual(rated);
  await expect.poll(() => visitor.recommended()).toEqual(recommended);
});

test('what an import would do is said first, what does not fit has its reason, and one undo takes it back', {
  tag: '@journey',
}, async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.rate('alien', 'Alien', '3.5 stars');
  await visitor.goTo('Your films');
  const lines = [
    'title,rating',
    'Heat (1995),4',
    'Qqqqq Zzzzz Xxxxx (2001),3',
    'Fargo (1996),good',
  ];
  await visitor.bring(`${lines.join('\n')}\n`);
  const review = page.getByRole('dialog', { name: 'Add these films?' });
  await expect(review).toContainText('1 rating');
  await expect(review).toContainText('1 film not in this collection, which ends in 2016');
  await review.getByText('Why 1 row is left out').click();
  const left = review.getByRole('list', { name: 'Rows left out' });
  await expect(left.getByRole('listitem')).toHaveText([/^Line 4 .*good/]);
  expect(await page.getByRole('radiogroup').count()).toBe(1);

  await review.getByRole('button', { name: 'Add 2 films' }).click();
  await expect.poll(() => visitor.rated()).toEqual(['Heat: 4 stars', 'Alien: 3.5 stars']);
  await page.getByRole('link', { name: 'Not in this collection 1' }).click();
  await expect(page.getByRole('list', { name: 'Not in this collection' })).toContainText('Qqqqq');

  await page.getByRole('button', { name: 'Undo' }).click();
  await visitor.goTo('For you');
  await expect.poll(() => visitor.rated()).toEqual(['Alien: 3.5 stars']);
});

test('a doubtful film is decided on by keyboard', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.goTo('Your films');
  await visitor.bring('title,year,rating\nHeat,1995,4\nGodzilla,,2\n');
  const review = page.getByRole('dialog');
  await expect(review.getByRole('button', { name: 'Look at 1 film' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Which film is it? 1 of 1' })).toBeVisible();
  const first = review.getByRole('button', { name: /Godzilla/ }).first();
  await expect(first).toBeFocused();
  await page.keyboard.press('1');
  await review.getByRole('button', { name: 'Add 2 films' }).press('Enter');
  await expect.poll(async () => (await visitor.rated()).length).toBe(2);
  expect((await visitor.rated()).sort()).toEqual(['Godzilla: 2 stars', 'Heat: 4 stars']);
});

test('files are taken from anywhere on the page, and pasted text as well', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['title,rating\nHeat (1995),4\n'], 'a.csv', { type: 'text/csv' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
  });
  const review = page.getByRole('dialog', { name: 'Add these films?' });
  await review.getByRole('button', { name: 'Add 1 film' }).click();
  await visitor.seesListFrom(1);

  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'title,rating\nFargo (1996),5\n');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true }),
    );
  });
  await review.getByRole('button', { name: 'Cancel' }).click();
  expect(await visitor.rated()).toEqual(['Heat: 4 stars']);
});

test('of a thousand rows that do not fit the first ones are shown, and the others counted', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.goTo('Your films');
  const bad = Array.from({ length: 1000 }, (_, i) => `Film ${i} (1990),good`);
  await visitor.bring(['title,rating', 'Heat (1995),4', ...bad].join('\n'));
  const review = page.getByRole('dialog');
  await review.getByText('Why 1,000 rows are left out').click();
  const rows = review.getByRole('list', { name: 'Rows left out' }).getByRole('listitem');
  expect(await rows.count()).toBe(200);
  await expect(review).toContainText('And 800 more rows');
});

test('an id of another data set does not win over the title beside it', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.goTo('Your films');
  await visitor.bring('movieId,title,rating\n313,Titanic (1997),5\n');
  await page.getByRole('dialog').getByRole('button', { name: 'Add 1 film' }).click();
  await expect.poll(() => visitor.rated()).toEqual(['Titanic: 5 stars']);
});
