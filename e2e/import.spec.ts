import { firstFilms } from './support/first-films';
import { expect, test } from './support/test';

/** A CSV file of 5,000 films of the default data, whose titles are searched for one by one. */
function fiveThousand(): string {
  const films = firstFilms(5000);
  return ['title,rating', ...films.map(({ title }, i) => `${title},${((i % 9) + 2) / 2}`)].join(
    '\n',
  );
}

test('5,000 rows can be cancelled, and nothing of them is written', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.goTo('Your films');
  await visitor.bring(fiveThousand());
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => page.workers().length).toBe(1);
  expect(await visitor.rated()).toEqual([]);

  await visitor.bring(fiveThousand());
  await dialog.getByRole('button', { name: /^Add [\d,]+ films$/ }).click();
  await expect(page.getByRole('list', { name: 'Your ratings' })).toBeVisible();
});

test('a file is read beside the page, by a worker that ends with it', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.goTo('Your films');
  const started = page.waitForEvent('worker', (worker) => worker.url().includes('import.worker'));
  await visitor.bring(fiveThousand());
  await started;
  await expect(page.getByRole('dialog', { name: 'Add these films?' })).toBeVisible();
  await expect
    .poll(() => page.workers().map((worker) => worker.url()))
    .toEqual([expect.stringContaining('recommender.worker')]);
});

test('where the worker for files cannot be started, the page says what to do', async ({
  page,
  visitor,
}) => {
  await page.addInitScript(() => {
    const Original = Worker;
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        if (String(url).includes('import.worker')) throw new Error('Workers are forbidden.');
        super(url, options);
      }
    };
  });
  await visitor.arrive();
  await visitor.goTo('Your films');
  await visitor.bring(fiveThousand());
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('could not be started');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
});
