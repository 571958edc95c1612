import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchSource } from './fetch-source';
import { fetchKernel } from './kernel-module';

const servers: Server[] = [];

/** Address of a server on this machine, ending in "/". */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/model/`;
}

async function end(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map(end));
});

describe('fetchSource', () => {
  it('brings the bytes and says how many came so far', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
    const asked: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url);
      response.end(bytes);
    });
    const steps: number[] = [];
    const part = await fetchSource(url).part('ratings.0123.mtn', (n) => steps.push(n));
    expect(part).toEqual(bytes);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBe(bytes.length);
    await fetchSource(url).manifest();
    expect(asked).toEqual(['/model/ratings.0123.mtn', '/model/manifest.json']);
  });

  it('asks past every cache when it has to be fresh', async () => {
    const asked: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url);
      response.end('{}');
    });
    await fetchSource(url, true).manifest();
    expect(asked[0]).toMatch(/^\/model\/manifest\.json\?fresh=\d+$/);
  });

  it('names the file and the answer when that is not 200', async () => {
    const url = await serve((_, response) => response.writeHead(404).end('<h1>Not here</h1>'));
    await expect(fetchSource(url, true).manifest()).rejects.toMatchObject({
      code: 'network',
      message: expect.stringMatching(
        /^manifest\.json could not be fetched: the host answered 404\./,
      ),
    });
  });

  it('says that there is no connection', async () => {
    const url = await serve((_, response) => response.end());
    await end(servers.pop()!);
    await expect(fetchSource(url).part('a.mtn', () => {})).rejects.toMatchObject({
      code: 'network',
      message: expect.stringMatching(/^a\.mtn could not be fetched: there is no connection/),
    });
  });

  it('says that the connection broke off', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'Content-Length': 1000 });
      response.write(new Uint8Array(400), () => response.destroy());
    });
    await expect(fetchSource(url).part('a.mtn', () => {})).rejects.toMatchObject({
      code: 'network',
      message: expect.stringMatching(/^a\.mtn could not be fetched whole/),
    });
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
