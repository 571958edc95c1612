import { firstFilms } from './support/first-films';
import { expect, test } from './support/test';

/** A CSV file with ratings of the first films of the default data. */
function ratingsOfFirst(n: number): string {
  const lines = firstFilms(n).map(
    ({ movieId, title }, i) => `${movieId},${title},${((i % 9) + 2) / 2}`,
  );
  return ['movieId,title,rating', ...lines].join('\n');
}

test('a thousand films are drawn as they come into view, and each says which it is', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.goTo('Your films');
  await visitor.bring(ratingsOfFirst(1000));
  await page.getByRole('dialog').getByRole('button', { name: 'Add 1,000 films' }).click();
  const list = page.getByRole('list', { name: 'Your ratings' });
  const rows = list.getByRole('listitem');
  await expect(rows.first()).toHaveAttribute('aria-setsize', '1000');
  expect(await rows.count()).toBeLessThan(100);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(list.locator('[aria-posinset="1000"]')).toBeVisible({ timeout: 1000 });
  }).toPass();

  await page.getByLabel('Look for').fill('toy story');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Toy Story');
  await page.getByLabel('Look for').fill('');
  await page.getByLabel('Sort').selectOption('Title');
  await page.getByLabel('Genre').selectOption('Film-Noir');
  await expect.poll(() => rows.count()).toBeGreaterThan(3);
  await expect(rows.first()).toContainText('Film-Noir');
  const titles = await list.locator('.entry__title').allTextContents();
  const bare = titles.map((title) => title.replace(/^(The|A|An) /, ''));
  expect(bare).toEqual(bare.toSorted((a, b) => a.localeCompare(b, 'en')));
});

test('films are sorted by how far the visitor is from others', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.import([
    ['Batman & Robin (1997)', 5],
    ['Toy Story (1995)', 4],
    ['Pulp Fiction (1994)', 0.5],
  ]);
  await visitor.goTo('Your films');
  await page.getByLabel('Sort').selectOption('Unlike others');
  const rows = page.getByRole('list', { name: 'Your ratings' }).getByRole('listitem');
  await expect(rows).toHaveText([
    /Pulp Fiction.*−3\.\d against 4\.\d from \d+ people/,
    /Batman & Robin.*\+2\.\d against 2\.\d from \d+ people/,
    /Toy Story.*\+0\.\d against 3\.\d from \d+ people/,
  ]);
});

test('many films are marked at once, and one undo takes it back', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.import([
    ['Heat (1995)', 5],
    ['Fargo (1996)', 4],
    ['Alien (1979)', 4.5],
  ]);
  await visitor.goTo('Your films');
  await page.getByRole('checkbox', { name: 'Select Heat, 1995' }).check();
  await page.getByRole('checkbox', { name: 'Select Alien, 1979' }).check();
  const bar = page.getByRole('toolbar', { name: 'Selected films' });
  await expect(bar).toContainText('2 films selected');
  await bar.getByRole('button', { name: 'Remove' }).click();
  expect(await visitor.rated()).toEqual(['Fargo: 4 stars']);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await visitor.rated()).length).toBe(3);

  await page.getByRole('button', { name: 'Remove Fargo' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Fargo' })).toBeHidden();
  await expect(page.getByRole('button', { name: /^Remove / }).last()).toBeFocused();
  await expect.poll(async () => (await visitor.rated()).length).toBe(2);
  await page.reload();
  await expect.poll(async () => (await visitor.rated()).length).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await visitor.rated()).length).toBe(3);
});
