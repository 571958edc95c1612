import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { firstFilms } from './support/first-films';
import { expect, test } from './support/test';

const CRIME = [
  'Heat (1995)',
  'Pulp Fiction (1994)',
  'Fargo (1996)',
  'Seven (1995)',
  'Goodfellas (1990)',
  'Casino (1995)',
];
const CHILDREN = [
  'Babe (1995)',
  'Aladdin (1992)',
  'Toy Story (1995)',
  'Dumbo (1941)',
  'Bambi (1942)',
];

test('the taste of a visitor is told against everybody’s, and saved as a picture', async ({
  visitor,
  page,
}) => {
  await visitor.arrive();
  await visitor.goTo('Taste');
  await expect(page.getByText('5 more ratings, and there is something to say.')).toBeVisible();

  await visitor.import([
    ...CRIME.map((title) => [title, 5] as const),
    ...CHILDREN.map((title) => [title, 1] as const),
  ]);
  await visitor.goTo('Taste');
  const genres = page.getByRole('region', { name: 'Genres' });
  await expect(genres.getByRole('row', { name: /^Crime/ })).toContainText('above everybody');
  await expect(genres.getByRole('row', { name: /^Children/ })).toContainText('below everybody');
  await expect(page.getByRole('region', { name: 'Decades' })).toContainText(
    'Too few to say: 1940s (2)',
  );
  const alone = page.getByRole('region', { name: 'Where you stand alone' });
  await expect(alone.getByRole('link', { name: 'Toy Story' })).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a picture' }).click();
  const picture = PNG.sync.read(await readFile(await (await download).path()));
  expect(picture.width).toBe(1080);
  expect(new Set(Array.from(new Uint32Array(picture.data.buffer))).size).toBeGreaterThan(20);
});

test('how well the picks know the visitor is measured on the device, once there are enough ratings', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  const titles = firstFilms(40).map(({ title }) => title.replaceAll('"', ''));
  await visitor.import(titles.slice(0, 10).map((title, i) => [title, ((i % 9) + 2) / 2]));
  await visitor.goTo('Taste');
  const section = page.getByRole('region', { name: 'How well does it know you?' });
  await expect(section).toContainText('Too few ratings to say: it takes 20.');
  await visitor.import(titles.slice(10).map((title, i) => [title, ((i % 9) + 2) / 2]));
  await visitor.goTo('Taste');
  await section.getByRole('button', { name: 'Measure' }).click();
  await expect(section.getByRole('status')).toContainText('From 40 ratings');
  await expect(section.getByRole('row')).toHaveCount(3);
});
