import { expect, test, watchContext } from './support/test';

const ELSEWHERE = 'https://example.com/';
const REFUSED = /Content.Security.Policy/;

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
  expect(await page.workers()[0].evaluate(reach, ELSEWHERE)).toBe('refused');
  await expect.poll(() => seen.filter((line) => REFUSED.test(line)).length).toBeGreaterThan(0);
});

test('the built page carries the policy that the host sends', async ({ page, visitor }) => {
  const response = await page.goto('./');
  await visitor.seesRecommendations();
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  expect(response?.headers()['content-security-policy']).toBe(await meta.getAttribute('content'));
});
