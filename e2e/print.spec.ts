import { expect, test } from './support/test';

test('the list is printed as its films, with room for ticks and stars and nothing to press', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  const titles = await visitor.recommended();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 794, height: 1123 });

  for (const title of titles) {
    await expect(visitor.recommendations.getByRole('heading', { name: title })).toBeVisible();
  }
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  const card = visitor.recommendations.getByRole('listitem').first();
  await expect(card.locator('.tile')).toBeVisible();
  await expect(card.getByRole('radiogroup')).toBeVisible();
  const tick = await card.evaluate((item) => getComputedStyle(item, '::after').borderTopStyle);
  expect(tick).toBe('solid');
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
  expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
});
