import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const RATINGS = [
  ['Toy Story (1995)', 5],
  ['Aladdin (1992)', 4],
  ['Heat (1995)', 4.5],
  ['Scream (1996)', 1],
  ['Casablanca (1942)', 5],
  ['Alien (1979)', 4],
] as const;

const mapOf = (page: Page) => page.getByRole('application', { name: 'Map of films' });

/** The picture as it is drawn now. */
const picture = (page: Page) =>
  mapOf(page).evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

test('the map of films is moved, enlarged and stepped through by keys, and leads to films', async ({
  visitor,
  page,
}) => {
  await visitor.arrive();
  await visitor.import(RATINGS);
  await visitor.seesListFrom(RATINGS.length);
  await visitor.goTo('Taste');
  const section = page.getByRole('region', { name: 'A map of films' });
  await expect(section).toContainText('6 films of yours are on it.');
  const map = mapOf(page);
  await map.focus();
  const whole = await picture(page);
  await map.press('+');
  await expect.poll(() => picture(page)).not.toBe(whole);
  const near = await picture(page);
  await map.press('ArrowRight');
  await expect.poll(() => picture(page)).not.toBe(near);
  await map.press('0');
  await expect.poll(() => picture(page)).toBe(whole);

  await map.press('n');
  const told = section.getByRole('status');
  await expect(told).toContainText(/You: |A pick for you/);
  const first = await told.getByRole('link').textContent();
  await section.getByRole('button', { name: 'Next film' }).click();
  await expect(told.getByRole('link')).not.toHaveText(first ?? '');
  const title = (await told.getByRole('link').textContent()) ?? '';
  await map.press('Enter');
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
});

test('the map of films has a table, and nothing for axe to find', async ({ visitor, page }) => {
  await visitor.arrive();
  await visitor.goTo('Taste');
  const section = page.getByRole('region', { name: 'A map of films' });
  await expect(section).toContainText('Rate films, and they light up here.');
  await visitor.import(RATINGS);
  await visitor.goTo('Taste');
  await section.getByRole('button', { name: 'As a table' }).click();
  const row = section.getByRole('row', { name: /^Toy Story 5 stars/ });
  await expect(row.getByRole('cell').last()).toContainText(' and ');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include('.map').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
});

test.describe('by touch on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('two fingers enlarge the map, and one then moves it', async ({ visitor, page }) => {
    await visitor.arrive();
    await visitor.goTo('Taste');
    const map = mapOf(page);
    await map.scrollIntoViewIfNeeded();
    const whole = await picture(page);
    const box = await map.boundingBox();
    const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + 150 };
    const devTools = await page.context().newCDPSession(page);
    /** Fingers that go down, move by steps, and leave; each a function of 0..1. */
    const gesture = async (...fingers: ((done: number) => { x: number; y: number })[]) => {
      const send = (type: 'touchStart' | 'touchMove', done: number) =>
        devTools.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: fingers.map((at, id) => ({ ...at(done), id })),
        });
      await send('touchStart', 0);
      for (let step = 1; step <= 8; step++) await send('touchMove', step / 8);
      await devTools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await gesture(
      (done) => ({ x: middle.x - 20 - 80 * done, y: middle.y }),
      (done) => ({ x: middle.x + 20 + 80 * done, y: middle.y }),
    );
    await expect.poll(() => picture(page)).not.toBe(whole);
    await expect(map).toHaveAttribute('data-near', '');
    const near = await picture(page);
    await gesture((done) => ({ x: middle.x + 60 * done, y: middle.y }));
    await expect.poll(() => picture(page)).not.toBe(near);
  });
});
