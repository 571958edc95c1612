import type { Locator } from '@playwright/test';
import { expect, test } from './support/test';

const chosen = (stars: Locator) => stars.getByRole('radio', { checked: true });

test('stars by keyboard: whole ones, halves, and none again', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.open('alien', 'Alien');
  const stars = visitor.stars('Alien');
  await page.keyboard.press('.');
  await expect(chosen(stars)).toHaveAccessibleName('0.5 stars');
  await page.keyboard.press('4');
  await page.keyboard.press(',');
  await expect(chosen(stars)).toHaveAccessibleName('4.5 stars');
  await expect(page.getByText('1 to 5, then . for a half. 0 takes them away.')).toBeVisible();
  await page.keyboard.press('7');
  await expect(page.getByText('Stars go from ½ to 5.')).toBeVisible();
  await expect(chosen(stars)).toHaveAccessibleName('4.5 stars');
  await page.keyboard.press('0');
  await expect(chosen(stars)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(visitor.find).toBeFocused();

  // The empty field has nothing of its own to take back.
  await page.keyboard.press('Control+z');
  await expect(chosen(stars)).toHaveAccessibleName('4.5 stars');
});

for (const dir of ['ltr', 'rtl'] as const) {
  test(`stars are one drawing, filled from where the text begins: ${dir}`, async ({
    page,
    visitor,
  }) => {
    await visitor.arrive();
    await page.evaluate((to) => document.documentElement.setAttribute('dir', to), dir);
    const [film] = await visitor.recommended();
    await page
      .getByRole('link', { name: film ?? '', exact: true })
      .last()
      .click();
    const stars = visitor.stars(film ?? '');
    await stars.getByRole('radio', { name: '3.5 stars', exact: true }).click();
    const boxes = await stars.evaluate((group) => {
      const box = (selector: string) => group.querySelector(selector)?.getBoundingClientRect();
      const [empty, filled] = [box('.stars__empty'), box('.stars__filled')];
      const half = box('[value="3.5"]');
      return { empty, filled, half };
    });
    const { empty, filled, half } = boxes;
    expect(filled?.width).toBeCloseTo((empty?.width ?? 0) * 0.7, 0);
    const begins = dir === 'ltr' ? 'left' : 'right';
    const ends = dir === 'ltr' ? 'right' : 'left';
    expect(filled?.[begins]).toBeCloseTo(empty?.[begins] ?? 0, 0);
    expect(filled?.[ends]).toBeCloseTo(half?.[ends] ?? 0, 0);
  });
}
