import { readFileSync } from 'node:fs';
import { expect, test } from './support/test';

const CHOOSER = 'Import ratings from a CSV file';

test('importing what was exported gives the same ratings back', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.rate('amelie', 'Amelie', '5 stars');
  await visitor.rate('fargo', 'Fargo', '0.5 stars');
  await visitor.rate('alien', 'Alien', '3.5 stars');
  const rated = await visitor.rated();
  await visitor.seesListFrom(3);
  const recommended = await visitor.recommended();

  const downloading = page.waitForEvent('download');
  await visitor.goTo('Your films');
  await page.getByRole('button', { name: 'Export' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^matinee-ratings-\d{4}-\d\d-\d\d\.csv$/);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv.split('\r\n')[0]).toBe('movieId,title,rating,timestamp');

  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear all' }).click();
  await expect.poll(() => visitor.rated()).toEqual([]);

  await page
    .getByLabel(CHOOSER)
    .setInputFiles({ name: 'ratings.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  const report = page.getByRole('dialog', { name: 'Imported 3 ratings' });
  await report.getByRole('button', { name: 'Done' }).click();
  await visitor.goTo('For you');
  await visitor.seesListFrom(3);
  expect(await visitor.rated()).toEqual(rated);
  expect(await visitor.recommended()).toEqual(recommended);
});

test('rows that do not fit are listed with the reason, and nothing rated is lost', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.rate('alien', 'Alien', '3.5 stars');
  const lines = [
    'movieId,title,rating',
    ',Heat (1995),4',
    ',Toy Story (1995),7',
    ',Qqqqq Zzzzz Xxxxx,3',
    ',Fargo (1996),good',
  ];
  await visitor.goTo('Your films');
  await page.getByLabel(CHOOSER).setInputFiles({
    name: 'ratings.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${lines.join('\n')}\n`),
  });
  const report = page.getByRole('dialog', { name: 'Imported 1 rating' });
  const rejected = report.getByRole('list', { name: 'Rows that did not fit' });
  await expect(rejected.getByRole('listitem')).toHaveText([
    /^Line 3 .*7/,
    /^Line 4 .*Qqqqq/,
    /^Line 5 .*good/,
  ]);
  expect((await visitor.rated()).sort()).toEqual(['Alien: 3.5 stars', 'Heat: 4 stars']);

  await report.getByRole('button', { name: 'Undo import' }).click();
  await expect.poll(() => visitor.rated()).toEqual(['Alien: 3.5 stars']);
});
