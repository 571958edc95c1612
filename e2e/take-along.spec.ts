import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

async function fileFrom(page: Page, press: () => Promise<void>) {
  const downloading = page.waitForEvent('download');
  await press();
  const download = await downloading;
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  };
}

/** Chooses a file to be restored, in the open dialog. */
async function restoreFrom(page: Page, text: string): Promise<void> {
  await dialogOf(page)
    .getByLabel('Restore a backup from a file')
    .setInputFiles({
      name: 'backup.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Take your films along' });

test('a backup brings everything back in a fresh browser, and undo takes it away', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.rate('fargo', 'Fargo', '4.5 stars');
  await visitor.rate('alien', 'Alien', '3 stars');
  await visitor.goTo('Your films');
  const rated = await visitor.rated();
  await page.getByRole('button', { name: 'Backup and more' }).click();
  const backup = await fileFrom(page, () =>
    dialogOf(page).getByRole('button', { name: 'Save a backup' }).click(),
  );
  expect(backup.name).toMatch(/^matinee-backup-\d{4}-\d\d-\d\d\.json$/);

  const browser = page.context().browser();
  if (!browser) throw new Error('This browser cannot open a second context.');
  const context = await browser.newContext();
  const fresh = await context.newPage();
  await fresh.goto(page.url());
  await fresh.getByRole('button', { name: 'Backup and more' }).click();
  await restoreFrom(fresh, '{"format": "something else"}');
  await expect(dialogOf(fresh).getByRole('alert')).toContainText('This is no backup of Matinee');
  await restoreFrom(fresh, backup.text);
  const question = fresh.getByRole('dialog', { name: 'Restore this backup?' });
  await expect(question).toContainText('It holds 2 films and was saved on');
  await question.getByRole('button', { name: 'Restore' }).click();
  const ratings = fresh.getByRole('list', { name: 'Your ratings' });
  await expect(ratings.getByRole('radiogroup')).toHaveCount(rated.length);
  await expect(ratings).toContainText('Fargo');
  await fresh.keyboard.press('Control+z');
  await expect(ratings).toHaveCount(0);
  await context.close();
});

test('a backup is added to the films that are here, or put in their place', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.rate('fargo', 'Fargo', '4.5 stars');
  await visitor.goTo('Your films');
  await page.getByRole('button', { name: 'Backup and more' }).click();
  const { text } = await fileFrom(page, () =>
    dialogOf(page).getByRole('button', { name: 'Save a backup' }).click(),
  );
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear all' }).click();
  await visitor.rate('alien', 'Alien', '3 stars');
  await visitor.goTo('Your films');

  async function restore(how: 'Add' | 'Replace') {
    await page.getByRole('button', { name: 'Backup and more' }).click();
    await restoreFrom(page, text);
    const question = page.getByRole('dialog', { name: 'Restore this backup?' });
    await question.getByRole('button', { name: how }).click();
  }

  // Fargo was cleared after the backup was made, and what was said last counts.
  await restore('Add');
  await expect.poll(() => visitor.rated()).toEqual(['Alien: 3 stars']);
  await restore('Replace');
  await expect.poll(() => visitor.rated()).toEqual(['Fargo: 4.5 stars']);
});

test('films go to Letterboxd in its own columns, with days when asked for', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.import([
    ['Heat (1995)', 5],
    ['Fargo (1996)', 4],
  ]);
  await visitor.goTo('Your films');
  await page.getByRole('checkbox', { name: 'Select Fargo, 1996' }).check();
  await page.getByRole('toolbar').getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Backup and more' }).click();
  const dialog = dialogOf(page);
  const watched = dialog.getByRole('button', { name: 'Save ratings and seen films' });
  const plain = await fileFrom(page, () => watched.click());
  expect(plain.name).toBe('matinee-letterboxd.csv');
  expect(plain.text.split('\r\n')[0]).toBe('tmdbID,imdbID,Title,Year,Rating');
  expect(plain.text).toContain('Heat,1995,5');
  await dialog.getByRole('checkbox', { name: 'Add a diary entry' }).check();
  const dated = await fileFrom(page, () => watched.click());
  expect(dated.text.split('\r\n')[0]).toBe('tmdbID,imdbID,Title,Year,Rating,WatchedDate');
  const list = await fileFrom(page, () =>
    dialog.getByRole('button', { name: 'Save my saved films as a list' }).click(),
  );
  expect(list.text).toContain('Fargo,1996');
});
