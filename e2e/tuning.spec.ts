import type { Page } from '@playwright/test';
import { expect, test } from './support/test';
import type { Visitor } from './support/visitor';

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

const DATED = [
  'Title,Rating,Date',
  '"Heat (1995)",5,2014-03-01',
  '"Fargo (1996)",4,2016-03-01',
  '"Alien (1979)",4.5,2019-03-01',
  '"Toy Story (1995)",3,2021-03-01',
].join('\n');

/** Four ratings of four years. */
async function bringDated(page: Page, visitor: Visitor): Promise<void> {
  await visitor.goTo('Your films');
  await visitor.bring(DATED);
  await page.getByRole('dialog').getByRole('button', { name: 'Add 4 films' }).click();
  await visitor.goTo('For you');
  await visitor.seesListFrom(4);
}

test('only recent ratings count if the visitor likes, and a reload knows it', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  const recent = page.getByRole('button', { name: /^Recent taste/ });
  await visitor.rate('matrix', 'The Matrix', '5 stars');
  await visitor.seesListFrom(1);
  await expect(page.getByRole('button', { name: 'Genre match' })).toBeVisible();
  await expect(recent).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await bringDated(page, visitor);

  await recent.click();
  await page.getByLabel('Ratings that count').selectOption('Since 2019: 2 ratings');
  await expect(page.getByText('From your 2 ratings since 2019 and those of')).toBeVisible();
  await expect(page.getByText('2 of 4 ratings count.')).toBeVisible();
  await expect.poll(() => visitor.recommended()).not.toContain('Heat');

  await page.reload();
  await expect(page.getByText('From your 2 ratings since 2019 and those of')).toBeVisible();
  await page.getByRole('button', { name: 'Take away the filter: Recent taste' }).click();
  await visitor.seesListFrom(4);
  await expect(page.getByText('since 2019')).toHaveCount(0);
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

  test('so do the years of ratings', async ({ page, visitor }) => {
    await visitor.arrive();
    await bringDated(page, visitor);
    await page.getByRole('button', { name: 'Filters' }).tap();
    const sheet = page.getByRole('dialog', { name: 'Filters' });
    await sheet.getByText('Recent taste').tap();
    await sheet.getByLabel('Ratings that count').selectOption('Since 2021: 1 rating');
    await sheet.getByRole('button', { name: /^Show / }).tap();
    await expect(page.getByText('From your 1 rating since 2021 and those of')).toBeVisible();
  });
});
