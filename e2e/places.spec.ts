import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const h1 = (page: Page) => page.getByRole('heading', { level: 1 });

test('places have addresses, titles and a way back, and the focus comes along', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await expect(page).toHaveTitle('For you · Matinee');
  const places = page.getByRole('navigation', { name: 'Places' });
  await expect(places.getByRole('link', { name: 'For you' })).toHaveAttribute(
    'aria-current',
    'page',
  );

  for (const [name, path, title] of [
    ['Your films', '#/films', 'Rated: your films · Matinee'],
    ['Taste', '#/taste', 'Taste · Matinee'],
    ['Movie night', '#/night', 'Movie night · Matinee'],
    ['About', '#/about', 'About Matinee · Matinee'],
  ] as const) {
    await places.getByRole('link', { name, exact: true }).press('Enter');
    await expect(page).toHaveTitle(title);
    expect(new URL(page.url()).hash).toBe(path);
    await expect(h1(page)).toBeFocused();
    await expect(places.getByRole('link', { name, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
  }
  await page.goBack();
  await expect(h1(page)).toHaveText('Movie night');
  await page.goForward();
  await expect(h1(page)).toHaveText('About Matinee');
});

test('back from a film leads to where the visitor was, scroll and focus', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  const title = (await visitor.recommended())[15] ?? '';
  const link = visitor.recommendations.getByRole('link', { name: title, exact: true });
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(100);
  await link.press('Enter');
  await expect(h1(page)).toHaveText(title);
  await expect(h1(page)).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);

  await page.goBack();
  await expect(link).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  await page.reload();
  await visitor.seesRecommendations();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});

test('an address that names nothing says so, and leads on', async ({ page, visitor }) => {
  await page.goto('./#/nowhere/at-all');
  await expect(h1(page)).toHaveText('Nothing at this address');
  await expect(page.getByRole('main')).toContainText('#/nowhere/at-all');
  await page.getByRole('link', { name: 'Go to your recommendations' }).click();
  await visitor.seesRecommendations();
  await page.goto('./#/film/99999999-no-film');
  await expect(h1(page)).toHaveText('A film that is not here');
  await page.goto('./#/film/not-a-number');
  await expect(h1(page)).toHaveText('Nothing at this address');
});

test('the first Tab skips the masthead, and "/" leads to the search from anywhere', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the films' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  const address = page.url();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  expect(page.url()).toBe(address);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);

  await page.keyboard.press('/');
  await expect(visitor.find).toBeFocused();
  await page.keyboard.type('/');
  await expect(visitor.find).toHaveValue('/');
});

test('a film has its page by a link on a first visit, and offline', async ({
  page,
  site,
  visitor,
}) => {
  await page.goto(`${site.url}#/film/2571-the-matrix`);
  await expect(h1(page)).toHaveText('The Matrix');
  await expect(page).toHaveTitle('The Matrix (1999) · Matinee');
  await visitor.isReadyForOffline();
  await visitor.stars('The Matrix').getByRole('radio', { name: '5 stars', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Films like it' }).getByRole('link')).toHaveCount(12);
  const imdb = page.getByRole('link', { name: 'IMDb' });
  await expect(imdb).toHaveAttribute('rel', 'noreferrer');
  await expect(imdb).toHaveAttribute('target', '_blank');
  await site.stop();

  await page.reload();
  await expect(h1(page)).toHaveText('The Matrix');
  await expect(
    visitor.stars('The Matrix').getByRole('radio', { name: '5 stars', exact: true }),
  ).toBeChecked();
  await page.goto(`${site.url}#/film/6-heat`);
  await expect(h1(page)).toHaveText('Heat');
  await page.getByRole('list', { name: 'Films like it' }).getByRole('link').first().click();
  await expect(h1(page)).not.toHaveText('Heat');
});
