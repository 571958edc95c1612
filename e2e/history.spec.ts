import { expect, test } from './support/test';

test('changes are undone and redone by keys, after a reload too', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.rate('alien', 'Alien', '4.5 stars');
  await visitor.rate('fargo', 'Fargo', '2 stars');
  await visitor.seesListFrom(2);
  await page.reload();
  await visitor.seesListFrom(2);
  await page.keyboard.press('Control+z');
  await visitor.seesListFrom(1);
  expect(await visitor.rated()).toEqual(['Alien: 4.5 stars']);
  await page.keyboard.press('Control+Shift+Z');
  await visitor.seesListFrom(2);
  expect(await visitor.rated()).toEqual(['Fargo: 2 stars', 'Alien: 4.5 stars']);
});

test('everything can be removed from the device, after a question', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.rate('alien', 'Alien', '4.5 stars');
  await visitor.isReadyForOffline();
  await visitor.goTo('About');
  await page.getByRole('button', { name: 'Remove everything from this device' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Remove everything from this device' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove everything' }).click();
  await expect(page.getByRole('dialog', { name: 'Everything is removed' })).toBeVisible();
  const left = await page.evaluate(async () => ({
    caches: await caches.keys(),
    words: Object.keys(localStorage),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(left).toEqual({ caches: [], words: [], workers: 0 });
  await page.reload();
  await visitor.goTo('For you');
  await visitor.seesRecommendations();
  expect(await visitor.rated()).toEqual([]);
});
