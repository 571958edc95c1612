import type { Page } from '@playwright/test';
import { expect, test } from './support/test';
import type { Visitor } from './support/visitor';

const STRANGELOVE = 'Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb';

const RATINGS = [
  ['Heat (1995)', 5],
  ['Toy Story (1995)', 4.5],
  ['The Matrix (1999)', 5],
  ['Fargo (1996)', 4],
  ['Alien (1979)', 4.5],
] as const;

/** What a reader sees of the list on the first screen, between masthead and foot. */
async function firstScreen(visitor: Visitor) {
  return visitor.recommendations.evaluate((list) => {
    const top = document.querySelector('.masthead')?.getBoundingClientRect().bottom ?? 0;
    const bars = [...document.querySelectorAll('.places, .status-bar')];
    const foot = Math.min(
      innerHeight,
      ...bars
        .filter((bar) => getComputedStyle(bar).position === 'fixed')
        .map((bar) => bar.getBoundingClientRect().top),
    );
    const cards = [...list.children].map((card) => card.getBoundingClientRect());
    const whole = cards.filter((card) => card.top >= top && card.bottom <= foot + 1);
    return { whole: whole.length, right: Math.max(...cards.map(({ right }) => right)) };
  });
}

for (const [width, height, picks] of [
  [390, 844, 2],
  [1440, 900, 6],
  [1920, 1080, 8],
] as const) {
  test(`at ${width} x ${height} the first screen shows ${picks} whole picks, on a first visit and later`, async ({
    page,
    visitor,
  }) => {
    await page.setViewportSize({ width, height });
    await visitor.arrive();
    const first = await firstScreen(visitor);
    expect(first.whole).toBeGreaterThanOrEqual(picks);
    expect(first.right).toBeGreaterThan(width - 64);

    await visitor.import(RATINGS);
    await visitor.seesListFrom(5);
    expect((await firstScreen(visitor)).whole).toBeGreaterThanOrEqual(picks);
  });
}

test('nothing runs over the edge, overlaps or is cut off, at any width', async ({
  page,
  visitor,
}) => {
  test.slow();
  await visitor.arrive();
  await expectNoFaults(page, 'a first visit');

  await visitor.import(RATINGS);
  await visitor.rate('dr strangelove', STRANGELOVE, '5 stars');
  await visitor.rate('amelie', 'Amelie', '4.5 stars');
  await visitor.seesListFrom(7);
  await expectNoFaults(page, 'the list');

  await visitor.find.fill('the lord of the rings');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectNoFaults(page, 'the search');

  await visitor.find.press('Escape');
  await visitor.goTo('Your films');
  await expect(visitor.stars('Heat')).toBeVisible();
  await expectNoFaults(page, 'the library');

  await visitor.goTo('About');
  await expectNoFaults(page, 'About');
});

async function expectNoFaults(page: Page, place: string): Promise<void> {
  for (const width of [320, 390, 768, 1024, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await faults(page), `${place} at ${width} px`).toEqual([]);
  }
}

/** What is wrong with the page as it is laid out, once it is drawn anew. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`${scrollWidth - clientWidth} px over the edge`);
    const named = (element: Element) => `${element.className} ${element.textContent?.slice(0, 30)}`;
    // Text and controls that stand beside each other.
    for (const row of document.querySelectorAll(
      '.card, .card__actions, .filter-bar, .entry, .masthead',
    )) {
      const parts = [...row.children].filter(
        (part) =>
          part.getBoundingClientRect().width > 1 && getComputedStyle(part).position !== 'fixed',
      );
      const boxes = parts.map((part) => part.getBoundingClientRect());
      for (const [i, a] of boxes.entries()) {
        for (const [j, b] of boxes.entries()) {
          const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (j > i && x > 1 && y > 1) {
            found.push(`${named(parts[i] as Element)} over ${named(parts[j] as Element)}`);
          }
        }
      }
    }
    for (const control of document.querySelectorAll('button, .places__link, h1, .chip')) {
      if (control.scrollWidth > control.clientWidth + 1 && control.clientWidth > 0) {
        found.push(`cut off: ${named(control)}`);
      }
    }
    return found;
  });
}

test('notices cover no control of the page on a wide screen', async ({ page, visitor }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await visitor.arrive();
  const [film] = await visitor.recommended();
  await page.getByRole('button', { name: `Not for me: ${film}`, exact: true }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  const covered = await page.evaluate(() => {
    const notice = document.querySelector('.notice')?.getBoundingClientRect();
    const bar = document.querySelector('.status-bar')?.getBoundingClientRect();
    return { notice: notice?.top, bar: bar?.top };
  });
  expect(covered.notice).toBeGreaterThanOrEqual(covered.bar ?? Number.POSITIVE_INFINITY);
});

test('a title of five thousand letters breaks nothing', async ({ page, visitor }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visitor.arrive();
  await visitor.goTo('Your films');
  await visitor.bring(`Title,Year,Rating\n${'W'.repeat(5000)},2020,4\nHeat,1995,3\n`);
  await page.getByRole('dialog').getByRole('button', { name: 'Add 2 films' }).click();
  await page.getByRole('link', { name: /^Not in this collection/ }).click();
  const list = page.getByRole('list', { name: 'Not in this collection' });
  await expect(list).toContainText('WWWW');
  expect(await list.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
});

test('a long word in a sentence goes on in the next line', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.import([RATINGS[0], RATINGS[1]]);
  await visitor.seesListFrom(2);
  const [film = ''] = await visitor.recommended();
  await page.getByRole('button', { name: `Why this? ${film}`, exact: true }).click();
  await expect(page.getByRole('list', { name: `What speaks for ${film}` })).toBeVisible();
  expect(await cutOffByLongWords(page)).toEqual([]);
  await visitor.recommendations.getByRole('link', { name: film, exact: true }).click();
  await expect(page.getByRole('list', { name: `What speaks for ${film}` })).toBeVisible();
  expect(await cutOffByLongWords(page)).toEqual([]);
});

/** Puts a word of 500 letters into every sentence that stands on the page, and names those in which it runs out of sight. */
function cutOffByLongWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('main p')].filter(
      (text) => text.offsetWidth > 1,
    );
    for (const text of seen) text.append(` ${'W'.repeat(500)}`);
    const edge = document.documentElement.clientWidth;
    return seen
      .filter((text) => {
        const runsOver = text.getBoundingClientRect().right > edge;
        const endsInDots = getComputedStyle(text).textOverflow === 'ellipsis';
        return runsOver || (text.scrollWidth > text.clientWidth && !endsInDots);
      })
      .map((text) => `${text.className}: ${text.textContent?.slice(0, 40)}`);
  });
}

for (const width of [390, 1280]) {
  test(`the stars of a film stay where they are while more is told of it, at ${width} px`, async ({
    page,
    visitor,
  }) => {
    await page.addInitScript(() => {
      const moved: string[] = [];
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) {
          const { sources } = shift as PerformanceEntry & { sources: { node: Node | null }[] };
          for (const { node } of sources) {
            const part = node instanceof Element ? node : node?.parentElement;
            if (part?.closest('.your-say')) moved.push(part.className);
          }
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.setViewportSize({ width, height: 720 });
    await visitor.arrive();
    await visitor.import(RATINGS);
    await visitor.seesListFrom(5);
    await visitor.open('blade runner', 'Blade Runner');
    await expect(page.getByRole('heading', { name: 'Films like it' })).toBeVisible();
    await expect(page.getByText(/^You would probably give it /)).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
  });
}
