import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';
import type { Visitor } from './support/visitor';

/** All that a colour scheme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** By all rules in light and by those about colours in dark, once nothing moves any more. */
async function expectNoFindings(page: Page): Promise<void> {
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
    expect(findings, colorScheme).toEqual([]);
  }
}

interface State {
  readonly name: string;
  readonly reach: (visitor: Visitor, page: Page) => Promise<void>;
}

async function explainFirst(visitor: Visitor, page: Page): Promise<void> {
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
}

const STATES: readonly State[] = [
  { name: 'first visit', reach: (visitor) => visitor.arrive() },
  {
    name: 'with ratings and an undo notice',
    async reach(visitor) {
      await visitor.arrive();
      await visitor.rate('alien', 'Alien', '4.5 stars');
      await visitor.rate('amelie', 'Amelie', '1 star');
      await visitor.seesListFrom(2);
    },
  },
  {
    name: 'a score taken apart',
    async reach(visitor, page) {
      await explainFirst(visitor, page);
      await page.getByText('Details', { exact: true }).click();
      await expect(page.getByText('who rate most like you rated it')).toBeVisible();
    },
  },
  {
    name: 'the list without a rating',
    async reach(visitor, page) {
      await explainFirst(visitor, page);
      await page
        .getByRole('button', { name: /^Without it: / })
        .first()
        .click();
      await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible();
    },
  },
  {
    name: 'search open',
    async reach(visitor, page) {
      await visitor.arrive();
      await visitor.find.fill('star');
      await expect(page.getByRole('option').nth(3)).toBeVisible();
    },
  },
  {
    name: 'search without a result',
    async reach(visitor, page) {
      await visitor.arrive();
      await visitor.find.fill('zzzzqqqq');
      await expect(page.getByText('Not in this collection').first()).toBeVisible();
    },
  },
  {
    name: 'the page of a film',
    async reach(visitor) {
      await visitor.arrive();
      await visitor.open('alien', 'Alien');
      await expect(visitor.stars('Alien')).toBeVisible();
    },
  },
  {
    name: 'films that are not for the visitor',
    async reach(visitor, page) {
      await visitor.arrive();
      await page
        .getByRole('button', { name: /^Not for me/ })
        .first()
        .click();
      await expect(page.getByText('1 film not for you')).toBeVisible();
    },
  },
  {
    name: 'the library',
    async reach(visitor) {
      await visitor.arrive();
      await visitor.rate('alien', 'Alien', '4.5 stars');
      await visitor.goTo('Your films');
      await expect(visitor.stars('Alien')).toBeVisible();
    },
  },
  {
    name: 'the question before clearing',
    async reach(visitor, page) {
      await visitor.arrive();
      await visitor.rate('alien', 'Alien', '4.5 stars');
      await visitor.goTo('Your films');
      await page.getByRole('button', { name: 'Clear all' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'about',
    async reach(visitor, page) {
      await visitor.arrive();
      await visitor.goTo('About');
      await expect(page.getByRole('heading', { name: 'The data' })).toBeVisible();
    },
  },
  {
    name: 'an address that names no place',
    async reach(_, page) {
      await page.goto('./#/nowhere');
      await expect(page.getByRole('heading', { name: 'Nothing at this address' })).toBeVisible();
    },
  },
  {
    name: 'the review of an import',
    async reach(visitor, page) {
      await visitor.arrive();
      await visitor.goTo('Your films');
      await visitor.bring('title,rating\nHeat (1995),4\nToy Story (1995),9\n');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
];

for (const { name, reach } of STATES) {
  test(`axe finds nothing: ${name}`, async ({ page, visitor }) => {
    await reach(visitor, page);
    await expectNoFindings(page);
  });
}

test('axe finds nothing: first visit on a phone', async ({ page, visitor }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visitor.arrive();
  await expectNoFindings(page);
});

test('axe finds nothing: the filters on a phone', async ({ page, visitor }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visitor.arrive();
  await page.getByRole('button', { name: 'Filters' }).click();
  await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible();
  await expectNoFindings(page);
});

for (const name of ['How well known', 'Years', 'Genres', 'Genre match']) {
  test(`axe finds nothing: the filter "${name}"`, async ({ page, visitor }) => {
    await visitor.arrive();
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
    await expectNoFindings(page);
  });
}

test('axe finds nothing: loading, then failed', async ({ page, site }) => {
  const release = site.holdBack('model/manifest.json');
  await page.goto(site.url);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expectNoFindings(page);

  site.instead.set('model/manifest.json', new TextEncoder().encode('<!doctype html>'));
  release();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectNoFindings(page);
});
