import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

/** A CSV file of 5,000 films of the default data, whose titles are searched for one by one. */
function fiveThousand(): string {
  const rows = readFileSync('data/ml-latest-small/movies.csv', 'utf8').trim().split('\n').slice(1);
  const titles = rows.slice(0, 5000).map((row) => /^\d+,(.*),[^,]*$/.exec(row)?.[1] ?? '');
  return ['title,rating', ...titles.map((title, i) => `${title},${((i % 9) + 2) / 2}`)].join('\n');
}

async function bring(page: Page): Promise<void> {
  await page.getByLabel('Import films from files').setInputFiles({
    name: 'films.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(fiveThousand()),
  });
}

test('5,000 rows can be cancelled, and nothing of them is written', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.goTo('Your films');
  await bring(page);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => page.workers().length).toBe(1);
  expect(await visitor.rated()).toEqual([]);

  await bring(page);
  await dialog.getByRole('button', { name: /^Add [\d,]+ films$/ }).click();
  await expect(page.getByRole('list', { name: 'Your ratings' })).toBeVisible();
});

test('a file is read beside the page, by a worker that ends with it', async ({ page, visitor }) => {
  await visitor.arrive();
  await visitor.goTo('Your films');
  const started = page.waitForEvent('worker', (worker) => worker.url().includes('import.worker'));
  await bring(page);
  await started;
  await expect(page.getByRole('dialog', { name: 'Add these films?' })).toBeVisible();
  expect(page.workers().map((worker) => worker.url())).toEqual([
    expect.stringContaining('recommender.worker'),
  ]);
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
  await bring(page);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('could not be started');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
});
