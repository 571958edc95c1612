import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

/** All that a colour scheme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** By all rules in light and by those about colours in dark, once nothing moves any more. */
async function expectNoFindings(page: Page, place: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))),
    );
    const { violations } = await new AxeBuilder({ page })
      // Twice as fast. The other mode is for frames, which the page does not have.
      .setLegacyMode(true)
      .options({
        resultTypes: ['violations'],
        ...(colorScheme === 'dark' && { runOnly: COLOUR_RULES }),
      })
      .analyze();
    const findings = violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
    }));
    expect(findings, `${place}, ${colorScheme}`).toEqual([]);
  }
}

test('axe finds nothing in list, search and filters', async ({ page, visitor }) => {
  test.slow();
  await visitor.arrive();
  await expectNoFindings(page, 'first visit');

  await visitor.find.fill('star');
  await expect(page.getByRole('option').nth(3)).toBeVisible();
  await expectNoFindings(page, 'search open');

  await visitor.find.fill('zzzzqqqq');
  await expect(page.getByText('Not in this collection').first()).toBeVisible();
  await expectNoFindings(page, 'search without a result');

  await visitor.find.fill('');
  for (const name of ['How well known', 'Years', 'Genres', 'Genre match']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
    await expectNoFindings(page, `the filter "${name}"`);
  }
});

test('axe finds nothing in list and filters on a phone', async ({ page, visitor }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visitor.arrive();
  await expectNoFindings(page, 'first visit');

  await page.getByRole('button', { name: 'Filters' }).click();
  await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible();
  await expectNoFindings(page, 'the filters');
});

test('axe finds nothing with ratings', async ({ page, visitor }) => {
  test.slow();
  await visitor.arrive();
  await visitor.rate('alien', 'Alien', '4.5 stars');
  await visitor.rate('amelie', 'Amelie', '1 star');
  await visitor.seesListFrom(2);
  await expectNoFindings(page, 'the list with an undo notice');

  await visitor.goTo('Your films');
  await expect(visitor.stars('Alien')).toBeVisible();
  await expectNoFindings(page, 'the library');

  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoFindings(page, 'the question before clearing');
});

test('axe finds nothing in an explanation', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.import([
    ['Alien (1979)', 4.5],
    ['Toy Story (1995)', 4],
    ['Titanic (1997)', 0.5],
  ]);
  await visitor.seesListFrom(3);
  await page
    .getByRole('button', { name: /^Why this/ })
    .first()
    .click();
  await expect(page.getByRole('list', { name: /^What speaks for/ })).toBeVisible();
  await page.getByText('Details', { exact: true }).click();
  await expect(page.getByText('who rate most like you rated it')).toBeVisible();
  await expectNoFindings(page, 'a score taken apart');

  await page
    .getByRole('button', { name: /^Without it: / })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible();
  await expectNoFindings(page, 'the list without a rating');
});

test('axe finds nothing on the page of a film, and in a list that lacks one', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.open('alien', 'Alien');
  await expect(visitor.stars('Alien')).toBeVisible();
  await expectNoFindings(page, 'the page of a film');

  await visitor.goTo('For you');
  await page
    .getByRole('button', { name: /^Not for me/ })
    .first()
    .click();
  await expect(page.getByText('1 film not for you')).toBeVisible();
  await expectNoFindings(page, 'films that are not for the visitor');
});

test('axe finds nothing at no place, on About and in the review of an import', async ({
  page,
  visitor,
}) => {
  await page.goto('./#/nowhere');
  await expect(page.getByRole('heading', { name: 'Nothing at this address' })).toBeVisible();
  await expectNoFindings(page, 'an address that names no place');

  await visitor.goTo('About');
  await expect(page.getByRole('heading', { name: 'The data' })).toBeVisible();
  await expectNoFindings(page, 'About');

  await visitor.goTo('Your films');
  await visitor.bring('title,rating\nHeat (1995),4\nToy Story (1995),9\n');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoFindings(page, 'the review of an import');
});

test('axe finds nothing while the model loads and after it failed', async ({ page, site }) => {
  const release = site.holdBack('model/manifest.json');
  await page.goto(site.url);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expectNoFindings(page, 'loading');

  site.instead.set('model/manifest.json', new TextEncoder().encode('<!doctype html>'));
  release();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectNoFindings(page, 'failed');
});
