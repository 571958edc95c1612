import { strToU8, zipSync } from 'fflate';
import { expect, test } from './support/test';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('from the first visit to recommendations by touch on a phone', { tag: '@touch' }, async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  const popular = await visitor.recommended();

  await visitor.find.tap();
  await visitor.find.pressSequentially('pulp fiction');
  await page.getByRole('option').first().tap();
  await expect(page.getByRole('heading', { name: 'Pulp Fiction', level: 1 })).toBeVisible();
  await visitor.stars('Pulp Fiction').getByRole('radio', { name: '4.5 stars', exact: true }).tap();
  await expect(page.getByText('1 to 5, then .')).toBeHidden();
  await visitor.goTo('For you');
  await visitor.seesListFrom(1);
  expect(await visitor.rated()).toEqual(['Pulp Fiction: 4.5 stars']);

  const [first] = await visitor.recommended();
  await visitor
    .stars(first!, visitor.recommendations)
    .getByRole('radio', { name: '3 stars', exact: true })
    .tap();
  await visitor.seesListFrom(2);
  const personal = await visitor.recommended();
  expect(personal).not.toContain(first);
  expect(personal).not.toEqual(popular);
});

test('an archive is imported by touch, from the button to the last undo', {
  tag: '@touch',
}, async ({ page, visitor }) => {
  const head = 'Date,Name,Year,Letterboxd URI';
  const archive = zipSync({
    'ratings.csv': strToU8(`${head},Rating\n2024-05-01,Heat,1995,,4.5\n2024-05-02,Godzilla,,,2\n`),
    'watched.csv': strToU8(`${head}\n2024-05-01,Heat,1995,\n2024-05-03,Alien,1979,\n`),
    'watchlist.csv': strToU8(`${head}\n2024-05-04,Fargo,1996,\n`),
  });
  await visitor.arrive();
  await visitor.goTo('Your films');
  const choosing = page.waitForEvent('filechooser');
  await page.getByText('Import', { exact: true }).tap();
  await (await choosing).setFiles({
    name: 'letterboxd-ann.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(archive),
  });

  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Look at 1 film' }).tap();
  await expect(page.getByRole('dialog', { name: 'Which film is it? 1 of 1' })).toBeVisible();
  expect(await dialog.evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth)).toBe(0);
  const heights = await dialog
    .locator('button, input')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThan(43.9);

  await dialog
    .getByRole('button', { name: /Godzilla/ })
    .first()
    .tap();
  await dialog.getByRole('button', { name: 'Add 4 films' }).tap();
  const shelves = page.getByRole('navigation', { name: 'Shelves' });
  for (const name of ['Rated 2', 'Seen 1', 'Saved 1']) {
    await expect(shelves.getByRole('link', { name, exact: true })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(shelves.getByRole('link', { name: 'Rated 0', exact: true })).toBeVisible();
});

test('whatever takes a tap is 44 px high or more', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.rate('alien', 'Alien', '4.5 stars');
  const small = await page.locator('button:visible, [role=combobox]').evaluateAll((elements) =>
    elements
      .map((element) => ({
        name: element.textContent,
        // Far down a page, single precision gives 44 px as 43.9998.
        height: Math.round(element.getBoundingClientRect().height * 100) / 100,
      }))
      .filter(({ height }) => height < 44),
  );
  expect(small).toEqual([]);
});
