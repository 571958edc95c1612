import { expect, test } from './support/test';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('from the first visit to recommendations by touch on a phone', { tag: '@touch' }, async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  const popular = await visitor.recommended();

  await visitor.find.tap();
  await visitor.find.pressSequentially('pulp fiction');
  await page.getByRole('option').first().tap();
  await expect(page.getByRole('heading', { name: 'Pulp Fiction', level: 1 })).toBeVisible();
  await visitor.stars('Pulp Fiction').getByRole('radio', { name: '4.5 stars', exact: true }).tap();
  await expect(page.getByText('1 to 5, then .')).toBeHidden();
  await visitor.goTo('For you');
  await visitor.seesListFrom(1);
  expect(await visitor.rated()).toEqual(['Pulp Fiction: 4.5 stars']);

  const [first] = await visitor.recommended();
  await visitor
    .stars(first, visitor.recommendations)
    .getByRole('radio', { name: '3 stars', exact: true })
    .tap();
  await visitor.seesListFrom(2);
  const personal = await visitor.recommended();
  expect(personal).not.toContain(first);
  expect(personal).not.toEqual(popular);
});

test('whatever takes a tap is 44 px high or more', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.rate('alien', 'Alien', '4.5 stars');
  const small = await page.locator('button:visible, [role=combobox]').evaluateAll((elements) =>
    elements
      .map((element) => ({
        name: element.textContent,
        // Far down a page, single precision gives 44 px as 43.9998.
        height: Math.round(element.getBoundingClientRect().height * 100) / 100,
      }))
      .filter(({ height }) => height < 44),
  );
  expect(small).toEqual([]);
});
