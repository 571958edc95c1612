import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
/** What static hosts compress. */
const TEXT = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg']);

export interface Host {
  /** Ends in "/". */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder as static hosts do: text compressed, with the given headers on every answer. */
export async function startHost(
  folder: string,
  headers: Readonly<Record<string, string>>,
): Promise<Host> {
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    answer(join(folder, normalize(path)), response);
  });

  function answer(file: string, response: ServerResponse): void {
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, headers).end();
      return;
    }
    const ending = extname(file);
    const type = TYPES[ending] ?? 'application/octet-stream';
    const kept = { ...headers, 'Content-Type': type, 'Cache-Control': 'no-cache' };
    if (!TEXT.has(ending)) {
      response.writeHead(200, { ...kept, 'Content-Length': statSync(file).size });
      createReadStream(file).pipe(response);
      return;
    }
    let body = compressed.get(file);
    if (!body) {
      body = gzipSync(readFileSync(file));
      compressed.set(file, body);
    }
    response.writeHead(200, { ...kept, 'Content-Encoding': 'gzip' }).end(body);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
