import { expect, test } from './support/test';

test('from the first visit to recommendations by keyboard alone', { tag: '@journey' }, async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  const popular = await visitor.recommended();

  await page.keyboard.press('/');
  await expect(visitor.find).toBeFocused();
  await page.keyboard.type('matrix');
  await expect(page.getByRole('option').first()).toContainText('The Matrix');
  await page.keyboard.press('Enter');
  const matrix = visitor.stars('The Matrix');
  await expect(matrix.getByRole('radio', { name: '3 stars', exact: true })).toBeFocused();
  await page.keyboard.press('5');
  await expect(matrix.getByRole('radio', { name: '5 stars', exact: true })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(visitor.find).toBeFocused();

  await page.keyboard.type('terminator 2');
  await expect(page.getByRole('option').first()).toContainText('Terminator 2');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: '3 stars', exact: true })).toBeFocused();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(visitor.find).toBeFocused();

  await page.keyboard.type('zzzzqqqq');
  await expect(page.getByText('Not in this collection').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await visitor.goTo('For you');

  await visitor.seesListFrom(2);
  expect(await visitor.rated()).toEqual([
    'Terminator 2: Judgment Day: 4.5 stars',
    'The Matrix: 5 stars',
  ]);
  const personal = await visitor.recommended();
  expect(personal).not.toEqual(popular);
  expect(personal).not.toContain('The Matrix');
  expect(new Set(personal).size).toBe(personal.length);
});

test('each recommended film says what it is and why it is here', async ({ visitor }) => {
  await visitor.arrive();
  await visitor.rate('heat', 'Heat', '5 stars');
  await visitor.rate('the godfather', 'The Godfather', '5 stars');
  await visitor.rate('casino', 'Casino', '4.5 stars');
  await visitor.seesListFrom(3);
  const reason =
    /(\d+ of the \d+|All \d+ of the) people most like you who rated it gave it 4 stars or more|Because you gave (Heat|The Godfather|Casino) [\d.]+ stars|Lifted by the [\d.]+ stars you gave (Heat|The Godfather|Casino)|as in films you rated highly|[1-5]\.\d from [\d,]+ (person|people)/;
  for (const film of await visitor.recommendations.getByRole('listitem').all()) {
    await expect(film).toContainText(/(18|19|20)\d\d/);
    await expect(film).toContainText(reason);
  }
});

test('the list never empties while it is re-ranked', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.recommendations.evaluate((list) => {
    const fewest = { count: list.children.length };
    Object.assign(window, { fewest });
    new MutationObserver(() => {
      fewest.count = Math.min(fewest.count, list.children.length);
    }).observe(list, { childList: true });
  });
  const shown = await visitor.recommendations.getByRole('listitem').count();
  for (let index = 0; index < 4; index++) {
    const [title] = await visitor.recommended();
    const stars = visitor.stars(title!, visitor.recommendations);
    await stars.getByRole('radio', { name: '4 stars', exact: true }).click();
    await visitor.seesListFrom(index + 1);
  }
  const fewest = await page.evaluate(() => (window as unknown as { fewest: object }).fewest);
  expect(fewest).toEqual({ count: shown });
});

test('a film rated or not wanted in the list leaves it, and undo brings it back', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  const [first, second] = await visitor.recommended();

  await page.getByRole('button', { name: `Not for me: ${first}`, exact: true }).click();
  await expect.poll(() => visitor.recommended()).not.toContain(first);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => visitor.recommended()).toContain(first);
  await expect(page.getByRole('heading', { name: 'For you', exact: true })).toBeFocused();

  await visitor
    .stars(second!, visitor.recommendations)
    .getByRole('radio', { name: '4 stars', exact: true })
    .click();
  await visitor.seesListFrom(1);
  expect(await visitor.recommended()).not.toContain(second);
  expect(await visitor.rated()).toEqual([`${second}: 4 stars`]);
});

test('more films on demand, in the same order', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.rate('alien', 'Alien', '5 stars');
  await visitor.seesListFrom(1);
  const before = await visitor.recommended();
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(async () => (await visitor.recommended()).length).toBe(2 * before.length);
  expect((await visitor.recommended()).slice(0, before.length)).toEqual(before);
});

test('Genre match changes the ranking, and the way back restores it', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.rate('toy story', 'Toy Story', '5 stars');
  await visitor.seesListFrom(1);
  const usual = await visitor.recommended();

  await page.getByRole('button', { name: 'Genre match' }).click();
  await page.getByRole('slider', { name: 'Genre match' }).fill('1');
  await expect.poll(() => visitor.recommended()).not.toEqual(usual);
  await page.getByRole('button', { name: 'As usual' }).click();
  await expect.poll(() => visitor.recommended()).toEqual(usual);
});

test('films to start from can be rated without typing, and more are offered', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  const starters = page.getByRole('list', { name: 'Have you seen these?' });
  const titles = () =>
    starters
      .getByRole('radiogroup')
      .evaluateAll((groups) => groups.map((group) => group.getAttribute('aria-label') ?? ''));
  await expect.poll(async () => (await titles()).length).toBeGreaterThan(2);
  const first = (await titles())[0]!.replace('Your rating for ', '');
  await visitor.stars(first, starters).getByRole('radio', { name: '4 stars', exact: true }).click();
  expect(await visitor.rated()).toEqual([`${first}: 4 stars`]);
  await visitor.seesListFrom(1);

  const before = await titles();
  await page.getByRole('button', { name: 'Other films' }).click();
  await expect.poll(titles).not.toEqual(before);
  expect((await titles()).filter((title) => before.includes(title))).toEqual([]);
});

test('a reload keeps ratings, films that are not for the visitor, and the list', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.rate('alien', 'Alien', '4.5 stars');
  await visitor.rate('amelie', 'Amelie', '0.5 stars');
  await visitor.seesListFrom(2);
  const [first] = await visitor.recommended();
  await page.getByRole('button', { name: `Not for me: ${first}`, exact: true }).click();
  await expect.poll(() => visitor.recommended()).not.toContain(first);
  const list = await visitor.recommended();

  await page.reload();
  await visitor.seesListFrom(2);
  expect(await visitor.rated()).toEqual(['Amelie: 0.5 stars', 'Alien: 4.5 stars']);
  expect(await visitor.recommended()).toEqual(list);
  await page.getByRole('button', { name: 'Bring it back' }).press('Enter');
  await expect.poll(() => visitor.recommended()).toContain(first);
  await expect(page.getByRole('heading', { name: 'For you', exact: true })).toBeFocused();
});

test('ratings change, go, come back and are cleared after a question', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.rate('alien', 'Alien', '4.5 stars');
  await visitor.rate('fargo', 'Fargo', '2 stars');
  await visitor.goTo('Your films');
  await visitor.stars('Alien').getByRole('radio', { name: '1 star', exact: true }).click();
  await expect.poll(() => visitor.rated()).toEqual(['Fargo: 2 stars', 'Alien: 1 star']);

  const title = page.getByRole('heading', { name: 'Your films' });
  await page.getByRole('button', { name: 'Remove Fargo' }).click();
  await expect.poll(() => visitor.rated()).toEqual(['Alien: 1 star']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => visitor.rated()).toEqual(['Fargo: 2 stars', 'Alien: 1 star']);
  await expect(title).toBeFocused();

  const clear = page.getByRole('button', { name: 'Clear all' });
  const dialog = page.getByRole('dialog', { name: 'Clear all ratings?' });
  await clear.click();
  await expect(dialog.getByRole('button', { name: 'Keep them' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Keep them' }).click();
  await expect(clear).toBeFocused();
  expect(await visitor.rated()).toHaveLength(2);
  await clear.click();
  await dialog.getByRole('button', { name: 'Clear all' }).click();
  await expect.poll(() => visitor.rated()).toEqual([]);
  await expect(title).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => visitor.rated()).toEqual(['Fargo: 2 stars', 'Alien: 1 star']);
});

test('what goes away under the focus leads it on', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.rate('alien', 'Alien', '4.5 stars');
  await visitor.goTo('Your films');
  await page.getByRole('button', { name: 'Export' }).focus();
  await page.getByRole('button', { name: 'Dismiss' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();

  await visitor.stars('Alien').getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => visitor.rated()).toEqual([]);
  await expect(page.getByRole('heading', { name: 'Your films' })).toBeFocused();
});
