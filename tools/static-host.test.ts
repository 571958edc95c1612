import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { StaticHost, type StaticHostOptions } from './static-host';

const PART = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7) % 251);

const root = mkdtempSync(join(tmpdir(), 'matinee-host-'));
const folder = join(root, 'site');
mkdirSync(folder);
writeFileSync(join(root, 'secret.txt'), 'not served');
writeFileSync(join(folder, 'index.html'), '<p>here</p>');
writeFileSync(join(folder, 'ratings.mtn'), PART);

let host: StaticHost;

async function start(options: StaticHostOptions = {}): Promise<StaticHost> {
  host = await StaticHost.start({ folder, ...options });
  return host;
}

const get = (path: string, range?: string) =>
  fetch(`${host.url}${path}`, range ? { headers: { range } } : {});
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

afterEach(() => host.stop());
afterAll(() => rmSync(root, { recursive: true }));

describe('StaticHost', () => {
  it('serves a folder with the headers given, and nothing beside it', async () => {
    await start({ headers: { 'X-Given': 'yes' }, base: '/films/' });
    const page = await get('');
    expect(page.headers.get('x-given')).toBe('yes');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toBe('<p>here</p>');
    expect(await bytesOf(await get('ratings.mtn'))).toEqual(PART);
    expect((await get('none.js')).status).toBe(404);
    expect((await get('%2e%2e%2fsecret.txt')).status).toBe(404);
    expect((await fetch(new URL('/index.html', host.url))).status).toBe(404);
    expect(host.asked.slice(0, 3)).toEqual(['index.html', 'ratings.mtn', 'none.js']);
  });

  it('compresses text and sends models as they are, when told to', async () => {
    await start({ asDeployed: true });
    const page = await get('');
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(await page.text()).toBe('<p>here</p>');
    const part = await get('ratings.mtn');
    expect(part.headers.get('content-encoding')).toBeNull();
    expect(await bytesOf(part)).toEqual(PART);
  });

  it('answers a Range with the rest of the file, or with all of it when it knows no ranges', async () => {
    await start();
    const rest = await get('ratings.mtn', 'bytes=60000-');
    expect(rest.status).toBe(206);
    expect(rest.headers.get('content-range')).toBe('bytes 60000-99999/100000');
    expect(await bytesOf(rest)).toEqual(PART.subarray(60_000));
    expect((await get('ratings.mtn', 'bytes=100000-')).status).toBe(416);
    host.ranges = false;
    expect(await bytesOf(await get('ratings.mtn', 'bytes=60000-'))).toEqual(PART);
  });

  it('answers with other files than the folder has', async () => {
    await start();
    host.instead.set('index.html', Buffer.from('other'));
    host.instead.set('ratings.mtn', null);
    expect(await (await get('')).text()).toBe('other');
    expect((await get('ratings.mtn')).status).toBe(404);
  });

  it('refuses connections when stopped, and starts again on the same port', async () => {
    const { url } = await start();
    await host.stop();
    await expect(get('')).rejects.toThrow('fetch failed');
    await host.start();
    expect(host.url).toBe(url);
    expect((await get('')).status).toBe(200);
  });

  it('holds an answer back until it is released', async () => {
    await start();
    const release = host.holdBack('index.html');
    let came = false;
    const page = get('').then((response) => {
      came = true;
      return response;
    });
    expect((await get('ratings.mtn')).status).toBe(200);
    expect(came).toBe(false);
    release();
    expect(await (await page).text()).toBe('<p>here</p>');
  });

  it('halts one answer after so many bytes, and then sends the rest or cuts it', async () => {
    await start();
    const [goesOn, isCut] = [host.halt('ratings.mtn', 40_000), host.halt('ratings.mtn', 10_000)];
    const whole = get('ratings.mtn').then(bytesOf);
    expect(await goesOn.reached).toBe(40_000);
    goesOn.goOn();
    expect(await whole).toEqual(PART);
    const broken = get('ratings.mtn', 'bytes=50000-').then(bytesOf);
    expect(await isCut.reached).toBe(60_000);
    isCut.cut();
    await expect(broken).rejects.toThrow();
    expect(await bytesOf(await get('ratings.mtn'))).toEqual(PART);
  });

  it('breaks off every answer for a path after so many bytes, which arrive', async () => {
    await start();
    host.breaks.set('ratings.mtn', 30_000);
    const { body } = await get('ratings.mtn');
    let arrived = 0;
    const reading = (async () => {
      for await (const piece of body!) arrived += piece.length;
    })();
    await expect(reading).rejects.toThrow();
    expect(arrived).toBe(30_000);
  });
});
