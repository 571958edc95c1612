import type { Page } from '@playwright/test';
import { expect, test } from './support/test';
import type { Visitor } from './support/visitor';

const RATINGS = [
  ['Heat (1995)', 5],
  ['Toy Story (1995)', 4.5],
  ['The Matrix (1999)', 5],
  ['Fargo (1996)', 4],
] as const;

/** Opens the page with three ratings and the explanation of the second film. */
async function arriveExplained(visitor: Visitor, page: Page): Promise<string[]> {
  await visitor.arrive();
  await visitor.import(RATINGS);
  await visitor.seesListFrom(4);
  const list = await visitor.recommended();
  await page.getByRole('button', { name: `Why this? ${list[1]}`, exact: true }).click();
  await expect(withoutHeat(page)).toBeVisible();
  return list;
}

function withoutHeat(page: Page) {
  return page.getByRole('button', { name: 'Without it: your list without Heat' });
}

function bar(page: Page) {
  return page.getByRole('region', { name: 'Preview' });
}

test('a rating is left out, looked at, kept, left out again, removed and brought back by keyboard', async ({
  page,
  visitor,
}) => {
  const real = await arriveExplained(visitor, page);
  const button = withoutHeat(page);

  await button.press('Enter');
  await expect(bar(page)).toContainText('Your list without Heat');
  await expect(bar(page)).toContainText(/(new|place)/);
  await expect(page.getByText('A preview, without one of your ratings.')).toBeVisible();
  await expect(bar(page).getByRole('button', { name: 'Keep the rating' })).toBeFocused();
  const tried = await visitor.recommended();
  expect(tried).not.toEqual(real);
  expect(tried[1]).toBe(real[1]);
  await expect(page.getByText(/^(\d+ places? (up|down)|new to the list)$/).first()).toBeAttached();

  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  expect(await visitor.recommended()).toEqual(real);
  await expect(button).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(bar(page)).toBeHidden();
  expect(await visitor.recommended()).toEqual(real);
  expect(await visitor.rated()).toHaveLength(4);
  expect(await visitor.recommended()).toEqual(real);

  await button.press('Enter');
  await bar(page).getByRole('button', { name: 'Remove this rating' }).press('Enter');
  await visitor.seesListFrom(3);
  await expect(bar(page)).toBeHidden();
  expect(await visitor.rated()).not.toContain('Heat: 5 stars');
  await page.getByRole('button', { name: 'Undo' }).click();
  await visitor.seesListFrom(4);
  expect(await visitor.rated()).toContain('Heat: 5 stars');
  await expect.poll(() => visitor.recommended()).toEqual(real);
});

test('the list removed to is the list that was previewed', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.import(RATINGS);
  await visitor.seesListFrom(4);
  const [film] = await visitor.recommended();
  await page.getByRole('button', { name: `Why this? ${film}`, exact: true }).click();
  await withoutHeat(page).click();
  await expect(bar(page)).toContainText('Your list without Heat');
  const tried = await visitor.recommended();
  await bar(page).getByRole('button', { name: 'Remove this rating' }).click();
  await visitor.seesListFrom(3);
  // The film that is explained kept its place while the list was tried out.
  const others = (titles: readonly string[]) => titles.filter((title) => title !== film);
  expect(others(await visitor.recommended())).toEqual(others(tried));
});

test('the pointer previews in passing, and the row under it stays in its place', async ({
  page,
  visitor,
}) => {
  const real = await arriveExplained(visitor, page);
  const button = withoutHeat(page);
  await button.hover();
  const before = await button.boundingBox();
  await expect(bar(page)).toBeVisible();
  expect(await visitor.recommended()).not.toEqual(real);
  const after = await button.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(1);
  await expect(bar(page).getByRole('button')).toHaveCount(0);

  await page.mouse.move(5, 5);
  await expect(bar(page)).toBeHidden();
  expect(await visitor.recommended()).toEqual(real);
});

for (const width of [390, 1440]) {
  test(`the bar and the undo of an earlier change are both to be read at ${width} px`, async ({
    page,
    visitor,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await arriveExplained(visitor, page);
    await visitor.goTo('Your films');
    // By the keyboard: a click that has to scroll the list to the film may miss it.
    await page.getByRole('button', { name: 'Remove Toy Story' }).press('Enter');
    await visitor.goTo('For you');
    const notice = page.getByText('Removed Toy Story');
    await expect(notice).toBeVisible();
    await withoutHeat(page).click();
    await expect(bar(page).getByRole('button', { name: 'Keep the rating' })).toBeVisible();
    const above = await bar(page).boundingBox();
    const below = await notice.boundingBox();
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(below?.y ?? 0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(notice).toBeHidden();
    await expect(bar(page)).toBeVisible();
    await expect.poll(() => visitor.rated()).toHaveLength(4);
  });
}

test.describe('by touch on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a tap holds the preview until it is decided', async ({ page, visitor }) => {
    const real = await arriveExplained(visitor, page);
    await withoutHeat(page).tap();
    await expect(bar(page)).toBeVisible();
    await bar(page).getByRole('button', { name: 'Keep the rating' }).tap();
    await expect(bar(page)).toBeHidden();
    expect(await visitor.recommended()).toEqual(real);
    await withoutHeat(page).tap();
    await bar(page).getByRole('button', { name: 'Remove this rating' }).tap();
    await visitor.seesListFrom(3);
  });
});
