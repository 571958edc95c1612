import { expect, test } from './support/test';

const STRANGELOVE = 'Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb';

for (const width of [320, 390, 768, 1024, 1440, 1920]) {
  test(`nothing runs over the edge at ${width} px`, async ({ page, visitor }) => {
    const overflow = () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
    await page.setViewportSize({ width, height: 800 });
    await visitor.arrive();
    expect(await overflow()).toBe(0);

    await visitor.rate('dr strangelove', STRANGELOVE, '5 stars');
    await visitor.rate('amelie', 'Amelie', '4.5 stars');
    await visitor.seesListFrom(2);
    expect(await overflow()).toBe(0);

    await visitor.find.fill('the lord of the rings');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await overflow()).toBe(0);

    await visitor.find.press('Escape');
    await visitor.goTo('Your films');
    expect(await overflow()).toBe(0);
    await visitor.goTo('About');
    expect(await overflow()).toBe(0);
  });
}
