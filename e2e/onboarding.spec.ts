import { expect, test } from './support/test';

test('a few questions answered make the list one’s own, and then fold away', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  const popular = await visitor.recommended();
  const questions = page.getByRole('list', { name: 'Have you seen these?' });
  const answer = async () => {
    const before = await questions.getByRole('heading').allTextContents();
    await questions.getByRole('radio', { name: '4 stars', exact: true }).first().click();
    return before;
  };
  await expect(page.getByText('Give stars to 3 and the list is yours.')).toBeVisible();
  await answer();
  await expect(page.getByText('2 more and the list is yours.')).toBeVisible();

  const before = await questions.getByRole('heading').allTextContents();
  await questions
    .getByRole('button', { name: /^Haven't seen it/ })
    .first()
    .click();
  await expect.poll(() => questions.getByRole('heading').allTextContents()).not.toEqual(before);
  await questions
    .getByRole('button', { name: /^Seen it/ })
    .first()
    .click();
  await expect(page.getByText('2 more and the list is yours.')).toBeVisible();
  await answer();
  await expect(page.getByText('1 more and the list is yours.')).toBeVisible();
  await answer();
  await expect(page.getByText('The list is yours.')).toBeVisible();
  await visitor.seesListFrom(3);
  expect(await visitor.recommended()).not.toEqual(popular);
  await expect(page.getByText(/^You would probably give it /).first()).toBeVisible();

  await answer();
  await answer();
  await visitor.seesListFrom(5);
  await expect(questions).toBeHidden();
  const more = page.getByRole('button', { name: 'Rate more films' });
  await expect(more).toBeFocused();
  await more.press('Enter');
  await expect(questions).toBeVisible();
  expect(await visitor.rated()).toHaveLength(5);
});

test('a film marked as seen or saved leaves the list and stands in the library', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  const [first, second] = await visitor.recommended();
  await page.getByRole('button', { name: `Seen: ${first}`, exact: true }).click();
  await expect.poll(() => visitor.recommended()).not.toContain(first);
  await page.getByRole('button', { name: `Save: ${second}`, exact: true }).click();
  await expect.poll(() => visitor.recommended()).not.toContain(second);

  await visitor.goTo('Your films');
  await page.getByRole('link', { name: 'Seen 1' }).click();
  await expect(page.getByRole('list', { name: 'Seen' })).toContainText(first ?? '');
  await page.getByRole('link', { name: 'Saved 1' }).click();
  const saved = page.getByRole('list', { name: 'Saved' });
  await saved.getByRole('link', { name: second ?? '' }).click();
  const say = page.getByRole('button', { name: `Save: ${second}`, exact: true });
  await expect(say).toHaveAttribute('aria-pressed', 'true');
  await say.click();
  await expect(say).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Control+z');
  await expect(say).toHaveAttribute('aria-pressed', 'true');
});
