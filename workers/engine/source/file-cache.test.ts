import { expect, it } from 'vitest';
import { MemoryCache } from '../testing/memory-cache';
import { CachedFiles } from './file-cache';

const FILE = 'https://site.test/model/ratings.0123.mtn';
const BLOCK = new Uint8Array(256 * 1024);

/** A promise, and what settles it. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((goOn) => {
    open = goOn;
  });
  return { open, opened };
}

it('tells that a block could not be written when none is on its way any more, so that all can be removed', async () => {
  const cache = new MemoryCache();
  const put = cache.put.bind(cache);
  const [first, second] = [gate(), gate()];
  cache.put = async (url, response) => {
    const isFirst = String(url).endsWith('?from=0');
    await (isFirst ? first : second).opened;
    if (isFirst) throw new DOMException('Full.', 'QuotaExceededError');
    await put(url, response);
  };
  const files = new CachedFiles(cache);
  const writer = files.writer(FILE, 0);
  await writer.write(BLOCK);
  await writer.write(BLOCK);
  first.open();
  await new Promise((goOn) => setTimeout(goOn));
  const told = writer.write(BLOCK).catch(async (error: Error) => {
    await files.remove(FILE);
    return error.name;
  });
  await new Promise((goOn) => setTimeout(goOn));
  second.open();
  expect(await told).toBe('QuotaExceededError');
  await new Promise((goOn) => setTimeout(goOn));
  await cache.settled();
  expect(cache.names).toEqual([]);
});
