import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

test('Enter pressed ahead of the answer takes the best film of what is typed', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.find.fill('toy story');
  await expect(page.getByRole('option').first()).toContainText('Toy Story');

  // The list still shown is the one for "toy story".
  await keepBusy(page);
  await visitor.find.fill('heat');
  await visitor.find.press('Enter');
  await expect(
    visitor.stars('Heat').getByRole('radio', { name: '3 stars', exact: true }),
  ).toBeFocused();
  await expect(page).toHaveTitle('Heat (1995) · Matinee');
  await expect(visitor.find).toHaveValue('');

  // It was looked up and has no stars yet: it waits on a shelf of its own, also after a reload.
  await visitor.goTo('Your films');
  await page.getByRole('link', { name: 'To rate 1' }).click();
  await page.reload();
  await expect(page.getByRole('list', { name: 'To rate' }).getByRole('listitem')).toHaveText(
    /Heat/,
  );
});

test('a film gone to with the arrows is chosen at once, late as the answer may be', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.find.fill('toy story');
  const second = page.getByRole('option').nth(1);
  await expect(second).toContainText('Toy Story');
  const [title] = (await second.innerText()).split('\n');

  await keepBusy(page);
  await visitor.find.fill('toy');
  await visitor.find.press('ArrowDown');
  await visitor.find.press('Enter');
  await expect(visitor.stars(title!)).toBeVisible();
});

test('Enter pressed ahead of the films waits for them', async ({ page, site, visitor }) => {
  const release = site.holdBack('model/manifest.json');
  await page.goto(site.url);
  await visitor.find.fill('heat');
  await visitor.find.press('Enter');
  await expect(page.getByText('The films are still on their way.').first()).toBeVisible();
  release();
  await expect(visitor.stars('Heat')).toBeVisible();
});

test('a film that is only spelt alike is offered, and left to the visitor', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.find.fill('barbie');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('option', { selected: true })).toHaveCount(0);
  await visitor.find.press('Enter');
  await expect(page).toHaveURL(/\/$/);
  await expect(visitor.find).toHaveValue('barbie');

  await visitor.find.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
});

test('a film that the collection lacks is kept under its own title, and one undo takes it back', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.find.fill('zzyzx road 2026');
  const keep = page.getByRole('option', { name: 'Keep “zzyzx road”, 2026, in your films' });
  await expect(keep).toContainText('Not in this collection of 9,061 films, which ends in 2016');
  await visitor.find.press('ArrowDown');
  await expect(keep).toHaveAttribute('aria-selected', 'true');
  await visitor.find.press('Enter');

  const shelf = page.getByRole('list', { name: 'Not in this collection' });
  await expect(shelf.getByRole('listitem')).toHaveText(/zzyzx road 2026/);
  await expect(visitor.find).toHaveValue('');
  await page.getByRole('checkbox', { name: 'Select zzyzx road, 2026' }).check();
  const downloading = page.waitForEvent('download');
  await page
    .getByRole('toolbar', { name: 'Selected films' })
    .getByRole('button', { name: 'Export' })
    .click();
  const file = await (await downloading).path();
  expect(readFileSync(file, 'utf8')).toMatch(/\r\n,zzyzx road \(2026\),,\d+,[\d-]+,,,saved\r\n/);

  await page.reload();
  await expect(shelf.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(shelf).toHaveCount(0);
});

test('films only spelt alike leave room for the one that was meant', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.find.fill('barbie');
  const keep = page.getByRole('option', { name: 'Keep “barbie” in your films' });
  await expect(keep).toContainText('None of these? This collection ends in 2016');
  await keep.click();
  await expect(page.getByRole('status').getByText('Saved barbie')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Nothing yet.')).toBeVisible();

  await visitor.find.fill('heat');
  await expect(page.getByRole('option').first()).toContainText('Heat');
  await expect(keep).toHaveCount(0);
});

test('keys that an input method composes with do nothing to the list', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.find.fill('star');
  const first = page.getByRole('option').first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  for (const key of ['ArrowDown', 'Escape', 'Enter']) {
    await visitor.find.dispatchEvent('keydown', { key, isComposing: true, bubbles: true });
  }
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(visitor.find).toHaveValue('star');
  await visitor.find.press('Escape');
  await expect(first).toBeHidden();
});

test('a search after a failed load says so', async ({ page, site, visitor }) => {
  site.instead.set('model/manifest.json', new TextEncoder().encode('<!doctype html>'));
  await page.goto(site.url);
  await expect(page.getByRole('alert').first()).toBeVisible();
  await visitor.find.fill('heat');
  await expect(page.getByText('The films could not be loaded').first()).toBeVisible();
});

test('Enter pressed ahead of the answer is taken back by typing on', async ({
  page,
  site,
  visitor,
}) => {
  const release = site.holdBack('model/manifest.json');
  await page.goto(site.url);
  await visitor.find.fill('hea');
  await visitor.find.press('Enter');
  await page.keyboard.type('t');
  release();
  await expect(page.getByRole('option').first()).toContainText('Heat');
  await expect(visitor.find).toBeFocused();
  expect(await visitor.rated()).toEqual([]);
});

/** A busy worker answers late. */
async function keepBusy(page: Page): Promise<void> {
  await page.workers()[0]!.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 1500;
      while (performance.now() < end);
    });
  });
}

test('what the search finds says how the visitor would probably like it, once that can be told', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  const first = page.getByRole('option').first();
  await visitor.find.pressSequentially('blade runner');
  await expect(first).toContainText('Blade Runner');
  await expect(first).not.toContainText('probably');
  await visitor.find.press('Escape');

  await visitor.import([
    ['Heat (1995)', 4.5],
    ['Alien (1979)', 5],
    ['Fargo (1996)', 4],
  ]);
  await visitor.seesListFrom(3);
  await visitor.find.pressSequentially('blade runner');
  await expect(first).toContainText(/^Blade Runnerprobably [1-5]/);
  await visitor.find.fill('');
  await visitor.find.pressSequentially('alien');
  await expect(first).toContainText('★ 5');
  await expect(first).not.toContainText('probably');
});
