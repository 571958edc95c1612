import { expect, test } from './support/test';

const FILE = 'title,year,rating\nHeat,1995,4\nGodzilla,,2\nHamlet,,3\n';

test('the same file a second time asks nothing and adds nothing, after a reload too', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.goTo('Your films');
  await visitor.bring(FILE);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Look at 2 films' }).click();
  await dialog
    .getByRole('button', { name: /Godzilla/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: 'None of these' }).click();
  await dialog.getByRole('button', { name: 'Add 3 films' }).click();
  await expect.poll(async () => (await visitor.rated()).length).toBe(2);
  const rated = await visitor.rated();

  await page.reload();
  await expect(visitor.ratings).toBeVisible();
  await visitor.bring(FILE);
  const nothing = page.getByRole('dialog', { name: 'Nothing to add' });
  await expect(nothing.getByRole('listitem')).toHaveText([
    'Nothing new in this file',
    '3 films already here',
  ]);
  await expect(nothing.getByRole('button', { name: 'Done' })).toBeFocused();

  await nothing.getByRole('button', { name: 'Look again at 2 films' }).click();
  await expect(dialog.getByRole('button', { name: /Godzilla/, pressed: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'To the summary' }).click();
  await nothing.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
  expect(await visitor.rated()).toEqual(rated);
});

test('what was decided goes with an import that is undone', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.goTo('Your films');
  await visitor.bring(FILE);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Look at 2 films' }).click();
  await dialog.getByRole('button', { name: 'None of these' }).click();
  await dialog.getByRole('button', { name: 'Leave it out' }).click();
  await dialog.getByRole('button', { name: 'Add 2 films' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(visitor.ratings).toBeHidden();
  await visitor.bring(FILE);
  await expect(dialog.getByRole('button', { name: 'Look at 2 films' })).toBeVisible();
});
