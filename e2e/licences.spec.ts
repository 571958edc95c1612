import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from './support/test';

test('the page leads to the licence of every part that it is made of', async ({
  page,
  visitor,
}) => {
  await visitor.arrive();
  await visitor.goTo('About');
  const link = page.getByRole('link', { name: 'Its licence and those of its parts' });
  const address = await link.evaluate((anchor: HTMLAnchorElement) => anchor.href);
  const text = await page.evaluate((url) => fetch(url).then((answer) => answer.text()), address);
  expect(text).toContain(readFileSync('LICENSE', 'utf8').trim());
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const beyond = ['@fontsource-variable/fraunces', 'assemblyscript', ...workboxParts()];
  for (const name of [...Object.keys(dependencies), ...beyond]) {
    expect(text).toContain(`\n## ${name} - `);
  }
});

/** What the service worker says that it is made of. */
function workboxParts(): string[] {
  const scripts = readdirSync('dist').filter((name) => /^workbox-.*\.js$/.test(name));
  const code = scripts.map((name) => readFileSync(`dist/${name}`, 'utf8')).join('');
  const parts = [...code.matchAll(/workbox:([a-z-]+):\d/g)].map(([, name]) => `workbox-${name}`);
  expect(parts.length).toBeGreaterThan(2);
  return parts;
}
