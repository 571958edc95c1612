import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../trainer/fixtures';
import { startHost } from './host';

it('serves files with the headers given, text compressed and models as they are', async () => {
  const root = temporaryFolder();
  const folder = join(root, 'site');
  mkdirSync(folder);
  writeFileSync(join(root, 'secret.txt'), 'not served');
  writeFileSync(join(folder, 'index.html'), '<p>here</p>');
  writeFileSync(join(folder, 'ratings.mtn'), Uint8Array.from([31, 139, 1]));
  const host = await startHost(folder, { 'X-Given': 'yes' });
  try {
    const page = await fetch(host.url);
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.get('x-given')).toBe('yes');
    expect(await page.text()).toBe('<p>here</p>');
    const part = await fetch(`${host.url}ratings.mtn`);
    expect(part.headers.get('content-encoding')).toBeNull();
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(Uint8Array.from([31, 139, 1]));
    expect((await fetch(`${host.url}none.js`)).status).toBe(404);
    expect((await fetch(`${host.url}%2e%2e%2fsecret.txt`)).status).toBe(404);
  } finally {
    await host.close();
  }
});
