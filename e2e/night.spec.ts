import { readFile } from 'node:fs/promises';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { expect, test } from './support/test';
import { Visitor } from './support/visitor';

const ANN = [
  ['Heat (1995)', 5],
  ['Alien (1979)', 4.5],
  ['Fargo (1996)', 4],
] as const;
const BEN = [
  ['Toy Story (1995)', 5],
  ['Babe (1995)', 4.5],
  ['Aladdin (1992)', 4],
] as const;

/** Hands over the profile of a visitor with these ratings: opens the dialog and reads the link. */
async function linkOf(visitor: Visitor): Promise<string> {
  await visitor.goTo('Movie night');
  await visitor.page.getByRole('button', { name: 'Hand over your profile' }).click();
  const field = visitor.page.getByLabel('Link to your profile');
  await expect(field).toHaveValue(/night\/join\/[\w-]+$/);
  return field.inputValue();
}

test('two people find films for both, with a link handed from one browser to the other', async ({
  browser,
  visitor,
  page,
}) => {
  await visitor.arrive();
  await visitor.import(ANN);
  await visitor.seesListFrom(3);

  const other = await browser.newContext();
  const ben = new Visitor(await other.newPage());
  await ben.arrive(page.url());
  await ben.import(BEN);
  await ben.seesListFrom(3);
  const link = await linkOf(ben);
  await other.close();

  await page.goto(link);
  await expect(page.getByText('Somebody hands you 3 ratings.')).toBeVisible();
  await page.getByLabel('Whose are they?').fill('Ben');
  await page.getByRole('button', { name: 'Watch together' }).click();

  const picks = page.getByRole('region', { name: 'For all of you' });
  await expect(picks.getByRole('heading', { level: 3 })).toHaveCount(12);
  await expect(picks.getByText(/^You: /).first()).toBeVisible();
  await expect(picks.getByText(/^Ben: /).first()).toBeVisible();
  for (const [title] of [...ANN, ...BEN]) {
    await expect(picks.getByRole('link', { name: title.slice(0, -7), exact: true })).toHaveCount(0);
  }

  const first = await picks.getByRole('heading', { level: 3 }).first().textContent();
  await picks.getByRole('button', { name: `Not tonight: ${first}` }).click();
  await expect(picks.getByRole('heading', { level: 3 }).first()).not.toHaveText(first ?? '');
  await picks.getByRole('button', { name: 'Take back the last “Not tonight”' }).click();
  await expect(picks.getByRole('heading', { level: 3 }).first()).toHaveText(first ?? '');

  await picks.getByRole('button', { name: `Tonight: ${first}`, exact: true }).click();
  const tonight = page.getByRole('region', { name: 'Tonight' });
  await expect(tonight.getByRole('listitem')).toHaveCount(1);
  const download = page.waitForEvent('download');
  await tonight.getByRole('button', { name: 'Save as a picture' }).click();
  const picture = PNG.sync.read(await readFile(await (await download).path()));
  expect(picture.width).toBe(1080);

  await page.reload();
  await expect(tonight.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByLabel('Name of Ben')).toHaveValue('Ben');
});

test('a profile comes by the code on a screen, and by a file', async ({ visitor, page }) => {
  await visitor.arrive();
  await visitor.import(ANN);
  await visitor.seesListFrom(3);
  const link = await linkOf(visitor);
  const code = page.getByRole('img', { name: 'Code of the link' });
  const { data, width, height } = PNG.sync.read(await code.screenshot());
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(link);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save as a file' }).click();
  const file = await (await download).path();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.locator('input[type="file"][accept*="text/plain"]').setInputFiles({
    name: 'matinee-profile.txt',
    mimeType: 'text/plain',
    buffer: await readFile(file),
  });
  await expect(page.getByText('Somebody hands you 3 ratings.')).toBeVisible();
});

test('a link that is not whole says so, and takes nothing over', async ({ visitor, page }) => {
  await visitor.arrive();
  await page.goto('./#/night/join/not-a-profile');
  await expect(page.getByRole('alert')).toContainText('Ask for it once more.');
  await page.getByRole('link', { name: 'Go to Movie night' }).click();
  await expect(page.getByText('Two of you at least make a movie night.')).toBeVisible();
});

test('ratings from another device of one’s own are taken over in one step that can be undone', async ({
  browser,
  visitor,
  page,
}) => {
  await visitor.arrive();
  const other = await browser.newContext();
  const phone = new Visitor(await other.newPage());
  await phone.arrive(page.url());
  await phone.import(ANN);
  const link = await linkOf(phone);
  await other.close();

  await page.goto(link);
  await page.getByRole('button', { name: 'Add them to your films' }).click();
  await expect(page.getByRole('heading', { name: 'Your films', level: 1 })).toBeVisible();
  expect((await visitor.rated()).sort()).toEqual([
    'Alien: 4.5 stars',
    'Fargo: 4 stars',
    'Heat: 5 stars',
  ]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(visitor.ratings.getByRole('radiogroup')).toHaveCount(0);
});
