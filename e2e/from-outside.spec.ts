import type { Page } from '@playwright/test';
import { StaticSite } from './support/static-site';
import { expect, test } from './support/test';

const FILE = 'title,rating\nHeat (1995),4\n';

interface Manifest {
  readonly file_handlers: readonly { readonly action: string }[];
  readonly share_target: {
    readonly action: string;
    readonly method: string;
    readonly enctype: string;
    readonly params: { readonly files: readonly { readonly name: string }[] };
  };
}

/** The manifest of the page, with its actions as whole addresses. */
function manifestOf(page: Page): Promise<Manifest> {
  return page.evaluate(async () => {
    const { href } = document.querySelector<HTMLLinkElement>('link[rel=manifest]')!;
    const manifest = await (await fetch(href)).json();
    for (const part of [...manifest.file_handlers, manifest.share_target]) {
      part.action = new URL(part.action, href).href;
    }
    return manifest;
  });
}

test.describe('the share sheet of the system', () => {
  // The system sends what it shares past the policy, which forbids the page to send forms.
  test.use({ bypassCSP: true });

  test('hands files over once, in a sub-folder of a host too', async ({ page, visitor }) => {
    const site = new StaticSite('dist', '/films/');
    await site.start();
    await visitor.arrive(site.url);
    await visitor.isReadyForOffline();
    const { share_target } = await manifestOf(page);

    await page.evaluate(
      ({ share_target: { action, method, enctype, params }, text }) => {
        const form = document.createElement('form');
        Object.assign(form, { action, method, enctype });
        const input = Object.assign(document.createElement('input'), { type: 'file' });
        const data = new DataTransfer();
        data.items.add(new File([text], 'mes films, été.csv', { type: 'text/csv' }));
        Object.assign(input, { name: params.files[0]!.name, files: data.files });
        form.append(input);
        document.body.append(form);
        form.submit();
      },
      { share_target, text: FILE },
    );
    const review = page.getByRole('dialog', { name: 'Add these films?' });
    await expect(review).toContainText('mes films, été.csv: CSV, 1 row');
    expect(page.url()).toBe(`${site.url}#/films`);
    await review.getByRole('button', { name: 'Add 1 film' }).click();
    await expect(visitor.ratings).toContainText('Heat');

    await page.reload();
    await expect(visitor.ratings).toContainText('Heat');
    await expect
      .poll(() => page.evaluate(async () => (await caches.keys()).join()))
      .not.toContain('shared');
    await expect(page.getByRole('dialog')).toBeHidden();
    await site.stop();
  });
});

test('a file that the system opens with the site is brought to the library', async ({
  page,
  visitor,
}) => {
  await page.addInitScript((text) => {
    const file = { getFile: async () => new File([text], 'opened.csv') };
    const value = {
      setConsumer: (consumer: (launch: object) => void) => consumer({ files: [file] }),
    };
    Object.defineProperty(window, 'launchQueue', { value });
  }, FILE);
  await visitor.arrive();
  const { file_handlers } = await manifestOf(page);
  const before = page.url();
  await page.goto(file_handlers[0]!.action);
  expect(page.url()).toBe(`${before}#/films`);
  const review = page.getByRole('dialog', { name: 'Add these films?' });
  await expect(review).toContainText('opened.csv');
  await review.getByRole('button', { name: 'Add 1 film' }).click();
  await expect.poll(() => visitor.rated()).toEqual(['Heat: 4 stars']);
});
