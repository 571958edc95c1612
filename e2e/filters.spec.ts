import { expect, test } from './support/test';

const RATINGS = [
  ['Heat (1995)', 5],
  ['Toy Story (1995)', 4.5],
  ['The Matrix (1999)', 5],
  ['Fargo (1996)', 4],
  ['Alien (1979)', 4.5],
] as const;

test('filters narrow the list, stand in the address, outlive a reload and are taken away one by one', async ({
  context,
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.import(RATINGS);
  await visitor.seesListFrom(5);
  const usual = await visitor.recommended();

  await page.getByRole('button', { name: /^Years/ }).click();
  await page
    .getByRole('region', { name: /^Years/ })
    .getByRole('button', { name: '1970s' })
    .click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Years: 1970s' })).toBeFocused();
  await page.getByRole('button', { name: /^Genres/ }).click();
  const genres = page.getByRole('region', { name: /^Genres/ });
  await genres.getByRole('button', { name: 'Only Crime' }).click();
  await genres.getByRole('button', { name: 'No Horror' }).click();
  await page.keyboard.press('Escape');

  const details = visitor.recommendations.locator('.card__details');
  await expect
    .poll(async () =>
      (await details.allTextContents()).every(
        (text) => /^197\d · .*Crime/.test(text) && !text.includes('Horror'),
      ),
    )
    .toBe(true);
  const narrowed = await visitor.recommended();
  const address = page.url();
  expect(address).toContain('years=1970-1979');
  expect(address).toContain('genre=Crime');

  await page.reload();
  await expect.poll(() => visitor.recommended()).toEqual(narrowed);
  await visitor.goTo('About');
  await visitor.goTo('For you');
  await expect.poll(() => visitor.recommended()).toEqual(narrowed);
  expect(page.url()).toBe(address);

  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole('button', { name: 'Years: 1970s' })).toBeVisible();
  await expect(
    other.getByRole('list', { name: 'Recommendations' }).getByRole('heading').first(),
  ).toHaveText(narrowed[0] ?? '');

  await page.getByRole('button', { name: 'Take away the filter: Years' }).click();
  await expect.poll(() => visitor.recommended()).not.toEqual(narrowed);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(() => visitor.recommended()).toEqual(usual);
  expect(new URL(page.url()).hash).toBe('#/');
});

test('how well known a film may be says how many films each step leaves', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.import(RATINGS);
  await visitor.seesListFrom(5);
  await page.getByRole('button', { name: 'How well known: Beyond the famous' }).click();
  const steps = page.getByRole('region', { name: /^How well known/ }).getByRole('radio');
  await expect(steps).toHaveCount(4);
  await expect(steps.nth(1)).toBeChecked();
  const counts = page.locator('.choices__count');
  await expect(counts).toHaveText([
    /^[\d,]+ films$/,
    /^[\d,]+ films$/,
    /^[\d,]+ films$/,
    /^[\d,]+ films$/,
  ]);
  const left = (await counts.allTextContents()).map((text) => Number(text.replace(/\D/g, '')));
  expect(left).toEqual(left.toSorted((a, b) => b - a));
  await steps.nth(3).click();
  await expect(page.getByText(`${left[3]?.toLocaleString('en')} films fit`)).toBeVisible();
});

test('when nothing fits, the page says what would help', async ({ page, visitor }) => {
  await page.goto('./#/?years=1990-1999&genre=No+such+genre');
  await expect(page.getByText('No film fits all the filters.')).toBeVisible();
  await page.getByRole('button', { name: /^Of any genre: / }).click();
  await visitor.seesRecommendations();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the filters stand on a sheet, and those that are set can be seen and taken away', async ({
    page,
    visitor,
  }) => {
    await visitor.arrive();
    await page.getByRole('button', { name: 'Filters' }).tap();
    const sheet = page.getByRole('dialog', { name: 'Filters' });
    await sheet.getByText('Years', { exact: true }).tap();
    await sheet.getByRole('button', { name: '1950s' }).tap();
    await sheet.getByRole('button', { name: /^Show / }).tap();
    await expect(visitor.recommendations.locator('.card__details').first()).toHaveText(/^195/);
    const set = page.getByRole('list', { name: 'Filters that are set' });
    await expect(set).toContainText('1950s');
    await set.getByRole('button', { name: 'Take away the filter: Years' }).tap();
    await expect(set).toBeHidden();
  });
});
