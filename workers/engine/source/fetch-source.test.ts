import type { RequestListener, Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { describePart, type PartEntry } from '../../../src/pack/index';
import { end, listen, portOf, StaticHost } from '../../../tools/static-host';
import { type FetchOptions, fetchSource } from './fetch-source';
import { fetchKernel } from './kernel-module';

const BYTES = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
const ENTRY: PartEntry = await describePart('ratings', BYTES, BYTES);
const QUICK: FetchOptions = { pauses: [0, 0, 0] };

const hosts: StaticHost[] = [];
const servers: Server[] = [];

async function serve(answer: RequestListener): Promise<string> {
  const server = await listen(answer);
  servers.push(server);
  return `http://127.0.0.1:${portOf(server)}/model/`;
}

async function serveFile(breakAfter = Number.POSITIVE_INFINITY, bytes = BYTES) {
  const host = await StaticHost.start({ base: '/model/' });
  hosts.push(host);
  host.instead.set(ENTRY.file, bytes);
  host.breaks.set(ENTRY.file, breakAfter);
  return host;
}

async function all(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const list: Uint8Array[] = [];
  for await (const piece of pieces) list.push(piece);
  return new Uint8Array(Buffer.concat(list));
}

afterEach(async () => {
  await Promise.all([...hosts.splice(0).map((host) => host.stop()), ...servers.splice(0).map(end)]);
});

describe('fetchSource', () => {
  it('brings the bytes of a part in pieces, and the manifest', async () => {
    const { url, asked } = await serveFile();
    const pieces: number[] = [];
    for await (const piece of fetchSource(url).part(ENTRY)) pieces.push(piece.length);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.reduce((a, b) => a + b)).toBe(BYTES.length);
    expect(await all(fetchSource(url).part(ENTRY))).toEqual(BYTES);
    await expect(fetchSource(url).manifest()).rejects.toThrow('404');
    expect(asked).toEqual([ENTRY.file, ENTRY.file, 'manifest.json']);
  });

  it('asks past every cache when it has to be fresh', async () => {
    const asked: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url);
      response.end('{}');
    });
    await fetchSource(url, { fresh: true }).manifest();
    expect(asked[0]).toMatch(/^\/model\/manifest\.json\?fresh=\d+$/);
  });

  it('names the file and the answer when that is not 200', async () => {
    const url = await serve((_, response) => response.writeHead(404).end('<h1>Not here</h1>'));
    await expect(fetchSource(url, { fresh: true }).manifest()).rejects.toMatchObject({
      code: 'network',
      message: expect.stringMatching(
        /^manifest\.json could not be fetched: the host answered 404\./,
      ),
    });
  });

  it('says that there is no connection', async () => {
    const { url } = await serveFile();
    await hosts.pop()!.stop();
    await expect(all(fetchSource(url).part(ENTRY))).rejects.toMatchObject({
      code: 'network',
      message: expect.stringMatching(/^ratings\.\w+\.mtn could not be fetched: there is no conn/),
    });
  });

  it('ends when it is told to, with the reason it is given', async () => {
    const { url } = await serveFile();
    const aborter = new AbortController();
    const reason = new Error('not wanted any more');
    const pieces = fetchSource(url, { signal: aborter.signal }).part(ENTRY);
    const reading = (async () => {
      for await (const _ of pieces) aborter.abort(reason);
    })();
    await expect(reading).rejects.toBe(reason);
  });
});

describe('a connection that breaks', () => {
  it('is taken up with a Range request where it broke', async () => {
    const { url, asked } = await serveFile(100_000);
    expect(await all(fetchSource(url, QUICK).part(ENTRY))).toEqual(BYTES);
    expect(asked[0]).toBe(ENTRY.file);
    expect(asked.length).toBeGreaterThanOrEqual(3);
    for (const again of asked.slice(1)) expect(again).toMatch(/ bytes=[1-9]\d*-$/);
  });

  it('is taken up by passing over what is at hand where the host knows no ranges', async () => {
    const host = await serveFile(100_000);
    host.ranges = false;
    const pieces: Uint8Array[] = [];
    for await (const piece of fetchSource(host.url, QUICK).part(ENTRY)) {
      pieces.push(piece);
      host.breaks.clear();
    }
    expect(new Uint8Array(Buffer.concat(pieces))).toEqual(BYTES);
    expect(host.asked).toHaveLength(2);
  });

  it('is given up when no byte comes any more, with a sentence', async () => {
    const host = await serveFile(100_000);
    host.ranges = false;
    await expect(all(fetchSource(host.url, QUICK).part(ENTRY))).rejects.toMatchObject({
      code: 'network',
      message: expect.stringMatching(/^ratings\.\w+\.mtn could not be fetched whole/),
    });
    expect(host.asked).toHaveLength(4);
  });

  it('is given up with a sentence by a host that answers 416 to all that follows', async () => {
    const asked: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      asked.push(request.headers.range);
      if (asked.length > 1) response.writeHead(416).end();
      else {
        response.writeHead(200, { 'Content-Length': BYTES.length });
        response.write(BYTES.subarray(0, 100_000), () => response.destroy());
      }
    });
    await expect(all(fetchSource(url, QUICK).part(ENTRY))).rejects.toMatchObject({
      code: 'network',
      message: expect.stringMatching(
        /^ratings\.\w+\.mtn could not be fetched: the host answered 416\./,
      ),
    });
    expect(asked).toEqual([undefined, expect.stringMatching(/^bytes=[1-9]/), undefined]);
  });

  it('is given up by a host that sends a few bytes each time', async () => {
    const { url, asked } = await serveFile(1_000);
    await expect(all(fetchSource(url, QUICK).part(ENTRY))).rejects.toMatchObject({
      code: 'network',
    });
    expect(asked).toHaveLength(4);
  });

  it('is not taken up when the host has another file by now', async () => {
    const { url, asked } = await serveFile(undefined, BYTES.subarray(0, 200_000));
    const rest = await all(fetchSource(url, QUICK).part(ENTRY, 150_000));
    expect(rest).toEqual(BYTES.subarray(150_000, 200_000));
    expect(asked).toEqual([`${ENTRY.file} bytes=150000-`, ENTRY.file]);
    expect(await all(fetchSource(url, QUICK).part(ENTRY, 250_000))).toEqual(new Uint8Array());
  });
});

describe('fetchKernel', () => {
  it('refuses what is no WebAssembly with a sentence', async () => {
    const url = await serve((_, response) => response.end('<!doctype html>'));
    await expect(fetchKernel(url)).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining('could not be compiled'),
    });
  });
});

describe('an expected part', () => {
  const MANIFEST = new TextEncoder().encode('{}');
  const other: PartEntry = { ...ENTRY, file: 'other.mtn' };

  async function serveModel() {
    const host = await serveFile();
    host.instead.set('manifest.json', MANIFEST);
    host.instead.set(other.file, BYTES);
    return host;
  }

  it('is asked for along with the manifest, and not again', async () => {
    const { url, asked } = await serveModel();
    const source = fetchSource(url, { expected: ENTRY.file });
    await source.manifest();
    expect(await all(source.part(ENTRY))).toEqual(BYTES);
    expect(asked.toSorted()).toEqual(['manifest.json', ENTRY.file]);
    expect(await all(source.part(ENTRY))).toEqual(BYTES);
    expect(asked).toHaveLength(3);
  });

  it('is given up when the manifest names another, or its beginning is there already', async () => {
    const { url, asked } = await serveModel();
    const source = fetchSource(url, { expected: ENTRY.file });
    await source.manifest();
    expect(await all(source.part(other))).toEqual(BYTES);
    const again = fetchSource(url, { expected: ENTRY.file });
    await again.manifest();
    expect(await all(again.part(ENTRY, 1000))).toEqual(BYTES.subarray(1000));
    expect(asked).toContain(`${ENTRY.file} bytes=1000-`);
  });

  it('that is not there is asked for once more, and then missed', async () => {
    const { url, asked } = await serveModel();
    const source = fetchSource(url, { expected: 'gone.mtn' });
    await source.manifest();
    await expect(all(source.part({ ...ENTRY, file: 'gone.mtn' }))).rejects.toThrow('404');
    expect(asked.filter((file) => file === 'gone.mtn')).toHaveLength(2);
  });

  it('whose connection breaks is resumed like any other', async () => {
    const host = await serveModel();
    host.breaks.set(ENTRY.file, 100_000);
    const source = fetchSource(host.url, { ...QUICK, expected: ENTRY.file });
    await source.manifest();
    expect(await all(source.part(ENTRY))).toEqual(BYTES);
    expect(host.asked).toContain(`${ENTRY.file} bytes=100000-`);
  });
});
