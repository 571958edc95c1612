import type { Worker } from '@playwright/test';
import { expect, test } from './support/test';

test.use({ expectedErrors: /ended by the test/ });

/** Busies a worker for a while, so that what is asked meanwhile waits, and then ends it. */
async function endSoon(worker: Worker, how: 'by an error' | 'without a word'): Promise<void> {
  await worker.evaluate((way) => {
    setTimeout(() => {
      const end = performance.now() + 600;
      while (performance.now() < end);
      if (way === 'without a word') close();
      else throw new Error('ended by the test');
    }, 50);
  }, how);
}

for (const how of ['by an error', 'without a word'] as const) {
  test(`a worker that ends ${how} in the middle of a request is replaced`, async ({
    page,
    visitor,
  }) => {
    await visitor.arrive();
    await visitor.rate('alien', 'Alien', '4.5 stars');
    await visitor.seesListFrom(1);
    const [first] = page.workers();
    const [film] = await visitor.recommended();

    await endSoon(first!, how);
    const stars = visitor.stars(film!, visitor.recommendations);
    await stars.getByRole('radio', { name: '5 stars', exact: true }).click();

    await visitor.seesListFrom(2);
    // The list may have been answered before the end: then the first worker is the only one for a moment more.
    await expect.poll(() => page.workers().map((worker) => worker === first)).toEqual([false]);
    expect(await visitor.rated()).toEqual([`${film}: 5 stars`, 'Alien: 4.5 stars']);
    await visitor.rate('fargo', 'Fargo', '4 stars');
    await visitor.seesListFrom(3);
  });
}

test('a worker that ends twice is told of, and Try again starts anew', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.rate('alien', 'Alien', '4.5 stars');
  await visitor.seesListFrom(1);

  const [first] = page.workers();
  // An ended worker may still be among the page's for a moment.
  const others = (): Worker[] => page.workers().filter((worker) => worker !== first);
  await endSoon(first!, 'by an error');
  await expect.poll(() => others().length).toBe(1);
  await endSoon(others()[0]!, 'by an error');
  await expect(page.getByRole('alert')).toContainText('Your ratings are safe');
  expect(await visitor.rated()).toEqual(['Alien: 4.5 stars']);

  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await visitor.rate('fargo', 'Fargo', '4 stars');
  await visitor.seesListFrom(2);
});
