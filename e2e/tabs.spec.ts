import { firstFilms } from './support/first-films';
import { expect, test } from './support/test';
import { Visitor } from './support/visitor';

test('two tabs agree', { tag: '@journey' }, async ({ context, visitor }) => {
  await visitor.arrive();
  const other = new Visitor(await context.newPage());
  await other.arrive();

  await visitor.rate('alien', 'Alien', '4.5 stars');
  await other.seesListFrom(1);
  expect(await other.rated()).toEqual(['Alien: 4.5 stars']);

  await other.rate('fargo', 'Fargo', '2 stars');
  await visitor.seesListFrom(2);
  await expect.poll(() => visitor.rated()).toEqual(['Fargo: 2 stars', 'Alien: 4.5 stars']);
  await expect.poll(() => visitor.recommended()).toEqual(await other.recommended());

  const [film] = await visitor.recommended();
  const button = `Not for me: ${film}`;
  await visitor.page.getByRole('button', { name: button, exact: true }).click();
  await expect.poll(() => other.recommended()).not.toContain(film);

  await other.goTo('Your films');
  await other.page.getByRole('button', { name: 'Remove Alien' }).click();
  await expect.poll(() => visitor.rated()).toEqual(['Fargo: 2 stars']);
});

test('five tabs that import sixty films each at once all end with all of them', async ({
  context,
  visitor,
}) => {
  await visitor.arrive();
  const tabs = [visitor];
  while (tabs.length < 5) {
    const tab = new Visitor(await context.newPage());
    await tab.arrive();
    tabs.push(tab);
  }
  const films = firstFilms(300);
  await Promise.all(
    tabs.map(async (tab, i) => {
      const rows = films
        .slice(i * 60, i * 60 + 60)
        .map(({ movieId, title }) => `${movieId},${title},4\n`);
      await tab.goTo('Your films');
      await tab.bring(`movieId,title,rating\n${rows.join('')}`);
      await tab.page.getByRole('dialog').getByRole('button', { name: 'Add 60 films' }).click();
      await tab.goTo('For you');
    }),
  );
  for (const tab of tabs) await tab.seesListFrom(300);
  await visitor.page.reload();
  await visitor.seesListFrom(300);
});

test('one tab searches and rates while another brings 5,000 films: both keep both', async ({
  context,
  page,
  visitor,
}) => {
  await visitor.arrive();
  const other = new Visitor(await context.newPage());
  await other.arrive();
  const rows = firstFilms(5000).map(({ movieId, title }) => `${movieId},${title},4\n`);
  await visitor.goTo('Your films');
  await visitor.bring(`movieId,title,rating\n${rows.join('')}`);
  await expect(page.getByRole('dialog')).toBeVisible();
  await other.rate('inception', 'Inception', '4.5 stars');
  await page.getByRole('button', { name: 'Add 5,000 films' }).click();

  await other.goTo('Your films');
  for (const tab of [visitor, other]) {
    const shelves = tab.page.getByRole('navigation', { name: 'Shelves' });
    await expect(shelves.getByRole('link', { name: 'Rated 5001', exact: true })).toBeVisible();
    await tab.page.getByLabel('Look for').fill('inception');
    await expect(tab.stars('Inception').getByRole('radio', { checked: true })).toHaveAccessibleName(
      '4.5 stars',
    );
  }
  await page.reload();
  await expect(page.getByRole('link', { name: 'Rated 5001', exact: true })).toBeVisible();
});
