import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DATA_OPTIONS, findNamedData } from '../../src/cli/data-options';
import { parseManifest } from '../../src/pack/index';
import { movieLensZip, startHost } from '../../src/trainer/download/fixtures';
import { dataFolder, temporaryFolder } from '../../src/trainer/fixtures';
import { silent } from '../../src/trainer/progress';
import { prepareChosenModel, prepareModel } from './steps';

it('fetches a named set once, builds its model once, and leaves it to later starts', async () => {
  const { url, asked } = await startHost('ml-32m.zip', await movieLensZip('ml-32m'));
  const root = temporaryFolder();
  const told: string[] = [];
  const start = async (data: string) => {
    told.length = 0;
    const values = { data, cache: join(root, 'cache'), from: url };
    const { folder, notes } = await findNamedData(values, silent);
    expect(notes).toEqual([]);
    await prepareChosenModel(root, folder, (line) => told.push(line), silent);
    return told.at(-1);
  };
  const built = /^Model: built from .* in \d+\.\d s: 3 ratings by 2 users of 2 movies$/;
  expect(await start('ml-32m')).toMatch(built);
  const manifest = () => parseManifest(readFileSync(join(root, 'public/model/manifest.json')));
  expect(manifest().source.name).toBe('MovieLens 32M');
  expect(await start('ml-32m')).toMatch(/^Model: up to date with .*ml-32m$/);
  expect(asked).toEqual(['ml-32m.zip.md5', 'ml-32m.zip', 'ml-32m.zip.md5']);

  told.length = 0;
  await prepareModel(root, (line) => told.push(line));
  expect(told).toEqual(['Model: yours (MovieLens 32M), left as it is']);

  expect(await start(dataFolder())).toMatch(built);
  expect(manifest().source.name).not.toBe('MovieLens 32M');
  expect(await start('ml-32m')).toMatch(built);
});

it('knows the sets by name, and a folder of the same name first', async () => {
  const values = { cache: DATA_OPTIONS.cache.default!, from: 'http://127.0.0.1:9' };
  await expect(findNamedData({ ...values, data: 'ml-latest' }, silent)).rejects.toThrow(
    'There is no connection to 127.0.0.1:9',
  );
  const folder = dataFolder();
  expect((await findNamedData({ ...values, data: folder }, silent)).folder).toBe(folder);
});
