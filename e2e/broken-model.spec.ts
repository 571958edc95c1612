import { readdirSync, readFileSync } from 'node:fs';
import { parseManifest, partNamed } from '../src/pack';
import { breakModel, type ModelFiles } from '../src/pack/fixtures';
import { kernelModule } from '../src/trainer/engine/kernel-module';
import { bytes } from '../src/ui/words';
import { loadModel, type ModelSource } from '../workers/engine';
import { expect, test } from './support/test';

// The service worker would answer with its own, good copy.
test.use({ serviceWorkers: 'block' });

const good = new Map(
  readdirSync('dist/model').map((name) => [
    name,
    new Uint8Array(readFileSync(`dist/model/${name}`)),
  ]),
);

/** What Node says of these files; what stands in brackets is in the words of the engine at hand. */
async function sentenceInNode(files: ModelFiles): Promise<RegExp> {
  const read = async (name: string) => {
    const bytes = files.get(name);
    if (!bytes) throw new Error(`The broken model lacks ${name}.`);
    return bytes;
  };
  const source: ModelSource = {
    manifest: () => read('manifest.json'),
    async *part({ file }) {
      yield await read(file);
    },
  };
  const outcome = await loadModel(source, await kernelModule()).catch((error: Error) => error);
  if (!(outcome instanceof Error)) throw new Error('The broken model was taken for a good one.');
  const literal = outcome.message
    .split(/\(.*\)/)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(literal.join('\\(.*\\)'));
}

const brokenModels = await breakModel(good);

for (const part of new Set(brokenModels.map(({ broken }) => broken))) {
  test(`every damage of the ${part} is told in the same words as in Node, and no damage outlives its repair`, async ({
    page,
    site,
    visitor,
  }) => {
    test.slow();
    const alert = page.getByRole('alert');
    const tryAgain = page.getByRole('button', { name: 'Try again' });
    for (const { name, files } of brokenModels.filter(({ broken }) => broken === part)) {
      await test.step(name, async () => {
        const sentence = await sentenceInNode(files);
        // Also repairs what the last damage broke and this one does not.
        site.instead.clear();
        for (const [file, bytes] of files) site.instead.set(`model/${file}`, bytes);
        await page.goto(site.url);
        await expect(alert).toContainText(sentence);
        await tryAgain.click();
        await expect(alert).toContainText(sentence);
      });
    }
    site.instead.clear();
    await tryAgain.click();
    await visitor.seesRecommendations();
    await expect(alert).toBeHidden();
    await visitor.modelIsKept();
    await visitor.rate('alien', 'Alien', '4.5 stars');
    await visitor.seesListFrom(1);
  });
}

test.describe('what goes wrong on the way', () => {
  test.use({ expectedErrors: /404 \(Not Found\)/ });

  test('a part that the host does not have', async ({ page, site, visitor }) => {
    const part = [...good.keys()].find((name) => name.startsWith('ratings'));
    site.instead.set(`model/${part}`, null);
    await page.goto(site.url);
    await expect(page.getByRole('alert')).toContainText(
      `${part} could not be fetched: the host answered 404.`,
    );
    site.instead.clear();
    await page.getByRole('button', { name: 'Try again' }).click();
    await visitor.seesRecommendations();
  });

  test.describe('a model that broke since the last visit', () => {
    test.beforeEach(async ({ site, visitor }) => {
      await visitor.arrive(site.url);
      await visitor.rate('alien', 'Alien', '4.5 stars');
      await visitor.modelIsKept();
      await visitor.seesListFrom(1);
      site.instead.set('model/manifest.json', null);
    });

    test('is not missed: the kept one is used', async ({ page, visitor }) => {
      await page.reload();
      await visitor.seesListFrom(1);
      await expect(page.getByRole('alert')).toBeHidden();
    });

    test('and is kept no more leaves the ratings', async ({ page, site, visitor }) => {
      await visitor.forgetModel();
      await page.reload();
      await expect(page.getByRole('alert')).toContainText('could not be fetched');
      await expect.poll(() => visitor.rated()).toEqual(['Alien: 4.5 stars']);

      await visitor.goTo('Your films');
      await visitor.stars('Alien').getByRole('radio', { name: '2 stars', exact: true }).click();
      await visitor.goTo('For you');
      site.instead.clear();
      await page.getByRole('button', { name: 'Try again' }).click();
      await visitor.seesListFrom(1);
      expect(await visitor.rated()).toEqual(['Alien: 2 stars']);
    });
  });
});

test('loading shows its progress in bytes, quietly once the page is of use', async ({
  page,
  site,
  visitor,
}) => {
  const manifest = parseManifest(good.get('manifest.json') ?? new Uint8Array());
  const all = manifest.parts.reduce((sum, part) => sum + part.bytes, 0);
  const ratings = partNamed(manifest, 'ratings');
  // The map comes last.
  const received = all - ratings.bytes - partNamed(manifest, 'map').bytes;
  const release = site.holdBack(`model/${ratings.file}`);
  await page.goto(site.url);
  await visitor.seesRecommendations();
  const progress = page.getByRole('progressbar', { name: /^Fetching / });
  await expect(progress).toBeVisible();
  const words = `${bytes(received)} of ${bytes(all)}`;
  await expect(page.getByText(words, { exact: true })).toBeVisible();
  await expect(progress).toHaveAttribute('value', /^[1-9]/);
  release();
  await expect(progress).toBeHidden();
});
