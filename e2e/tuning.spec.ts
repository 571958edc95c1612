import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const tune = (page: Page) => page.getByRole('button', { name: 'Genre match' });

test('how far genres count outlives a reload, and the way back restores the usual', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.rate('toy story', 'Toy Story', '5 stars');
  await visitor.seesListFrom(1);
  const slider = page.getByRole('slider', { name: 'Genre match' });
  await tune(page).click();
  const usual = await slider.inputValue();

  await slider.fill('0.8');
  await expect(slider).toHaveAttribute('aria-valuetext', /^80 %, mostly genres/);
  await page.reload();
  await visitor.seesListFrom(1);
  await tune(page).click();
  await expect(slider).toHaveValue('0.8');
  await expect(page.getByRole('button', { name: 'As usual' })).toHaveCount(1);

  await page.getByRole('button', { name: 'As usual' }).click();
  await expect(slider).toHaveValue(usual);
  await expect(slider).toBeFocused();
  await expect(page.getByRole('button', { name: 'As usual' })).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the slider waits among the filters', async ({ page, visitor }) => {
    await visitor.arrive();
    const slider = page.getByRole('slider', { name: 'Genre match' });
    await expect(slider).toBeHidden();
    await page.getByRole('button', { name: 'Filters' }).tap();
    const sheet = page.getByRole('dialog', { name: 'Filters' });
    await expect(slider).toBeHidden();
    await sheet.getByText('Genre match', { exact: true }).first().tap();
    await expect(slider).toBeVisible();
    await sheet.getByRole('button', { name: /^Show / }).tap();
    await expect(sheet).toBeHidden();
  });
});
