import { expect, test } from './support/test';

test('a browser that keeps nothing is told of once, and the page works on', async ({
  page,
  visitor,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('The store is blocked.', 'SecurityError');
      },
    });
  });
  await visitor.arrive();
  const notice = page.getByText('does not let the page keep anything');
  await expect(notice).toHaveCount(1);
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
  await expect(notice).toBeHidden();

  await visitor.rate('alien', 'Alien', '4.5 stars');
  await visitor.rate('fargo', 'Fargo', '2 stars');
  await visitor.seesListFrom(2);
  expect(await visitor.rated()).toEqual(['Fargo: 2 stars', 'Alien: 4.5 stars']);
  await expect(notice).toBeHidden();
});
