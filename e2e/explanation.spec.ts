import type { Locator } from '@playwright/test';
import { expect, test } from './support/test';
import type { Visitor } from './support/visitor';

const RATINGS = [
  ['Heat (1995)', 5],
  ['Alien (1979)', 4.5],
  ['Fargo (1996)', 4],
  ['Toy Story (1995)', 4],
  ['The Matrix (1999)', 5],
  ['The Godfather (1972)', 5],
  ['Pulp Fiction (1994)', 4.5],
  ['Titanic (1997)', 0.5],
  ['Armageddon (1998)', 1.5],
] as const;

/** Opens the page with these ratings, as an import brings them. */
async function arriveRated(visitor: Visitor, ratings: readonly (readonly [string, number])[]) {
  await visitor.arrive();
  await visitor.import(ratings);
  await visitor.seesListFrom(ratings.length);
}

/** The figure of each bar and, last, the score. */
async function figuresOf(bars: Locator): Promise<number[]> {
  const texts = await bars.locator('.bar__figure').allTextContents();
  return texts.map((text) => Number(text.replace('−', '-')));
}

/** Figures are rounded to two decimals, so that a sum of them may be off by half of one each. */
function expectSum(figures: readonly number[]) {
  const score = figures[figures.length - 1]!;
  const sum = figures.slice(0, -1).reduce((a, b) => a + b, 0);
  expect(figures.length).toBeGreaterThan(2);
  expect(Math.abs(sum - score)).toBeLessThanOrEqual(0.005 * figures.length + 1e-9);
}

test('a score is taken apart by keyboard, and the bars add up to it', async ({ page, visitor }) => {
  await arriveRated(visitor, RATINGS);
  const [first, second] = await visitor.recommended();
  const why = page.getByRole('button', { name: `Why this? ${first}`, exact: true });
  await why.focus();
  await expect(why).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(why).toHaveAttribute('aria-expanded', 'true');

  const parts = page.getByRole('list', { name: `What speaks for ${first}` });
  await expect(parts).toBeVisible();
  const percents = await parts.getByRole('listitem').allTextContents();
  expect(percents.reduce((sum, text) => sum + Number.parseInt(text, 10), 0)).toBe(100);
  expect(percents.length).toBeLessThanOrEqual(5);
  await page.getByText('Details', { exact: true }).click();
  const bars = page.getByRole('list', { name: `What made the score of ${first}` });
  await expect(bars).toBeVisible();
  const folded = await figuresOf(bars);
  expectSum(folded);
  await page.getByRole('button', { name: /^\d+ other ratings$/ }).press('Enter');
  await expect(bars.getByRole('button', { name: /^Without it/ })).toHaveCount(RATINGS.length);
  const whole = await figuresOf(bars);
  expectSum(whole);
  expect(whole.at(-1)).toBe(folded.at(-1));
  const magnitudes = whole.slice(0, RATINGS.length).map(Math.abs);
  expect(magnitudes).toEqual(magnitudes.toSorted((a, b) => b - a));

  for (const [title] of RATINGS) {
    const name = title.replace(/ \(\d+\)$/, '');
    const bar = bars.getByRole('listitem').filter({ hasText: name });
    await expect(bar).toContainText(/(added|took away) \d/);
  }
  await expect(page.getByText(/of the \d+ people who rate most like you rated it/)).toBeVisible();

  const other = page.getByRole('button', { name: `Why this? ${second}`, exact: true });
  await other.press('Enter');
  await expect(why).toHaveAttribute('aria-expanded', 'false');
  await expect(bars).toBeHidden();
  await other.press('Enter');
  await expect(parts).toBeHidden();
});

test('an explanation follows the ratings while it is open', async ({ page, visitor }) => {
  // Below three ratings the famous films come back, and the film that is explained would leave the list.
  await arriveRated(visitor, RATINGS.slice(0, 6));
  const [first] = await visitor.recommended();
  await page.getByRole('button', { name: `Why this? ${first}`, exact: true }).click();
  await page.getByText('Details', { exact: true }).click();
  const bars = page.getByRole('list', { name: `What made the score of ${first}` });
  await expect(bars.getByRole('button', { name: /^Without it/ })).toHaveCount(6);
  await visitor.goTo('Your films');
  await page.getByRole('button', { name: 'Remove Fargo' }).click();
  await visitor.goTo('For you');
  await page.getByText('Details', { exact: true }).click();
  await expect(bars.getByRole('button', { name: /^Without it/ })).toHaveCount(5);
  await expect(bars).not.toContainText('Fargo');
});

test('without ratings there is nothing to take apart', async ({ page, visitor }) => {
  await visitor.arrive();
  await expect(page.getByRole('button', { name: /^Why this/ })).toHaveCount(0);
});

test.describe('by touch on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('an explanation opens and closes, and fits the screen', async ({ page, visitor }) => {
    await arriveRated(visitor, RATINGS);
    const [first] = await visitor.recommended();
    const why = page.getByRole('button', { name: `Why this? ${first}`, exact: true });
    await why.tap();
    await page.getByText('Details', { exact: true }).tap();
    const bars = page.getByRole('list', { name: `What made the score of ${first}` });
    await expect(bars).toBeVisible();
    expectSum(await figuresOf(bars));
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
    const heights = await bars
      .getByRole('button')
      .evaluateAll((all) => all.map((button) => button.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(43.99);
    await why.tap();
    await expect(bars).toBeHidden();
  });
});
