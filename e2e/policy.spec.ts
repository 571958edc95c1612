import { expect, test, watchContext } from './support/test';

const ELSEWHERE = 'https://example.com/';
const REFUSED = /Content.Security.Policy/;
const OTHER_NAME = 'localhost';

test.use({ expectedErrors: REFUSED });

test('neither the page nor its worker can reach another origin, and both are watched', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  const seen = watchContext(page.context());
  const reach = (url: string) =>
    fetch(url).then(
      () => 'reached',
      () => 'refused',
    );
  expect(await page.evaluate(reach, ELSEWHERE)).toBe('refused');
  await expect.poll(() => seen.filter((line) => REFUSED.test(line)).length).toBeGreaterThan(0);

  seen.length = 0;
  expect(await page.workers()[0]!.evaluate(reach, ELSEWHERE)).toBe('refused');
  await expect.poll(() => seen.filter((line) => REFUSED.test(line)).length).toBeGreaterThan(0);
});

test('the built page carries the policy that the host sends, but for who may frame it', async ({
  page,
  visitor,
}) => {
  const response = await page.goto('./');
  await visitor.seesRecommendations();
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  const content = await meta.getAttribute('content');
  expect(response?.headers()['content-security-policy']).toBe(`${content}; frame-ancestors 'none'`);
});

test.describe('under another name', () => {
  test.use({ expectedErrors: /frame-ancestors|^foreign request: http:\/\/localhost/ });

  test('no page can frame the site', async ({ page, site }) => {
    const host = new URL(site.url);
    host.hostname = OTHER_NAME;
    // A page of somebody else, with no policy of its own that would forbid the frame already.
    await page.route(host.href, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${site.url}"></iframe>` }),
    );
    await page.goto(host.href);
    await expect.poll(() => page.frames().length).toBe(2);
    const frame = page.frames()[1]!;
    await expect.poll(() => frame.url()).not.toBe('about:blank');
    expect(frame.url()).not.toBe(site.url);
  });
});
