import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from './support/test';

// A file on disk may not load scripts of its folder, and the browser says so.
test.use({
  expectedErrors: /^foreign request: file:|CORS|net::ERR_FAILED|Content.Security.Policy|origin/,
});

test('opened from a disk the page says at once that it needs a web server', async ({ page }) => {
  await page.goto(pathToFileURL(resolve('dist/index.html')).href);
  await expect(page.getByText('It needs a web server')).toBeVisible();
});

test('from a server nothing of this is seen', async ({ page, visitor, site }) => {
  const release = site.holdBack('model/manifest.json');
  await page.goto(site.url);
  await expect(page.getByText('It needs a web server')).toBeHidden();
  release();
  await visitor.seesRecommendations();
  await expect(page.getByText('It needs a web server')).toHaveCount(0);
});
