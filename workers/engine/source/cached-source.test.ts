import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MANIFEST_FILE, type PartEntry, parseManifest, unpackPart } from '../../../src/pack/index';
import { smallModel } from '../../../src/pack/seeded';
import { StaticHost } from '../../../tools/static-host';
import { loadModel } from '../model/load';
import { MemoryCache } from '../testing/memory-cache';
import { cachedSource } from './cached-source';
import { fetchSource } from './fetch-source';

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../../kernel/build/kernel.wasm', import.meta.url)),
);
/** Its ratings part is of several blocks. */
const files = await smallModel(600, 3000);
const otherFiles = await smallModel(20, 300);
const entryOf = (model: typeof files, name: string): PartEntry => {
  const { parts } = parseManifest(model.get(MANIFEST_FILE)!);
  return parts.find((part) => part.name === name)!;
};
const ratings = entryOf(files, 'ratings');

let cache: MemoryCache;
let served: Map<string, Uint8Array | null>;
let host: StaticHost;

beforeEach(async () => {
  cache = new MemoryCache();
  host = await StaticHost.start({ base: '/model/' });
  served = host.instead;
  for (const [name, bytes] of files) served.set(name, bytes);
});
afterEach(() => host.stop());

const source = () => cachedSource(host.url, fetchSource(host.url, { pauses: [] }), cache);

/** The requests for the manifest and the ratings: the other parts load beside them, and may have been cut off too. */
const askedForRatings = () =>
  host.asked.filter((asked) => asked === MANIFEST_FILE || asked.startsWith(ratings.file));

/** Loads as the engine does. */
async function visit() {
  const from = source();
  const model = await loadModel(from, kernel);
  return { model, kept: await from.cache!.settle() };
}

describe('a model that is kept', () => {
  it('lies under the names of its files, and is read from there alone', async () => {
    expect((await visit()).kept).toBe('kept');
    expect(cache.names).toEqual([...files.keys()].sort());
    host.asked.length = 0;
    const again = await visit();
    expect(again.kept).toBe('kept');
    expect(host.asked).toEqual([MANIFEST_FILE]);
    await host.stop();
    expect((await visit()).model.info).toEqual(again.model.info);
  });

  it('gives way to another one only when that is whole', async () => {
    await visit();
    served.clear();
    for (const [name, bytes] of otherFiles) served.set(name, bytes);
    served.delete(entryOf(otherFiles, 'ratings').file);
    await expect(visit()).rejects.toMatchObject({ code: 'network' });
    expect(cache.names).toEqual(expect.arrayContaining([...files.keys()]));
    const earlier = await source().cache!.earlier();
    expect((await loadModel(earlier!, kernel)).info.users).toBe(600);

    served.set(
      entryOf(otherFiles, 'ratings').file,
      otherFiles.get(entryOf(otherFiles, 'ratings').file)!,
    );
    await visit();
    expect(cache.names).toEqual([...otherFiles.keys()].sort());
    expect(await source().cache!.earlier()).toBeNull();
  });

  it('that was damaged on the device is fetched anew', async () => {
    await visit();
    const url = host.url + ratings.file;
    const bytes = new Uint8Array(await cache.entries.get(url)!.arrayBuffer());
    bytes[bytes.length >> 1]! ^= 1;
    cache.entries.set(url, new Blob([bytes]));
    await expect(visit()).rejects.toMatchObject({ code: 'pack-hash' });
    expect(cache.names).not.toContain(ratings.file);
    expect((await visit()).kept).toBe('kept');
  });
});

describe('a part that did not arrive whole', () => {
  it('is gone on with at the next visit, where it stopped', async () => {
    host.breaks.set(ratings.file, Math.floor(ratings.bytes * 0.8));
    await expect(visit()).rejects.toMatchObject({ code: 'network' });
    const begun = cache.names.filter((name) => name.startsWith(`${ratings.file}?from=`));
    expect(begun.length).toBeGreaterThan(0);
    expect(cache.names).not.toContain(ratings.file);

    host.breaks.clear();
    host.asked.length = 0;
    expect((await visit()).kept).toBe('kept');
    expect(askedForRatings()).toEqual([
      MANIFEST_FILE,
      expect.stringMatching(`^${ratings.file} bytes=[1-9]\\d+-$`),
    ]);
    expect(cache.names).toEqual([...files.keys()].sort());
  });

  it.each([0, 30])(
    'is not kept when it turns out to be damaged, writes taking %i ms',
    async (ms) => {
      cache.writeMs = ms;
      const damaged = files.get(ratings.file)!.slice();
      damaged[damaged.length >> 1]! ^= 1;
      served.set(ratings.file, damaged);
      await expect(visit()).rejects.toMatchObject({ code: 'pack-hash' });
      await cache.settled();
      expect(cache.names.filter((name) => name.startsWith('ratings'))).toEqual([]);
    },
  );

  it('is begun anew when its host had unpacked it on the way', async () => {
    const unpacked = await unpackPart(ratings, files.get(ratings.file)!);
    served.set(ratings.file, unpacked);
    host.breaks.set(ratings.file, unpacked.length - 100_000);
    await expect(visit()).rejects.toMatchObject({ code: 'network' });
    host.breaks.clear();
    host.asked.length = 0;
    expect((await visit()).kept).toBe('kept');
    expect(askedForRatings()).toEqual([MANIFEST_FILE, ratings.file]);
    host.asked.length = 0;
    expect((await visit()).kept).toBe('kept');
    expect(host.asked).toEqual([MANIFEST_FILE]);
  });
});

it.each([0, 30])(
  'without scratch a model is loaded all the same, and no half of a file stays, writes taking %i ms',
  async (ms) => {
    cache.writeMs = ms;
    cache.quota = ratings.bytes >> 1;
    const { model, kept } = await visit();
    expect(model.matrix?.userIds).toHaveLength(600);
    expect(kept).toBe('no-room');
    await cache.settled();
    expect(cache.names.filter((name) => name.startsWith('ratings'))).toEqual([]);
  },
);
