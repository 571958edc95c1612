import { expect, test } from './support/test';
import { Visitor } from './support/visitor';

test('two tabs agree', async ({ context, visitor }) => {
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
  const button = `Not interested in ${film}`;
  await visitor.page.getByRole('button', { name: button, exact: true }).click();
  await expect.poll(() => other.recommended()).not.toContain(film);

  await other.page.getByRole('button', { name: 'Remove Alien' }).click();
  await expect.poll(() => visitor.rated()).toEqual(['Fargo: 2 stars']);
});
