import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { CONTENT_SECURITY_POLICY } from '../../tools/csp';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A static host that a test may stop, lead to another build, or have answer with other files. */
export class StaticSite {
  private server: Server | null = null;
  private port = 0;
  /** Answered in place of the files of these paths, "model/manifest.json"; null is a 404. */
  readonly instead = new Map<string, Uint8Array | null>();
  private readonly heldBack = new Map<string, Promise<void>>();

  /**
   * @param folder what is served, from the next request on
   * @param base where on the host: "/" or "/films/"
   */
  constructor(
    public folder = 'dist',
    private readonly base = '/',
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}${this.base}`;
  }

  /** Listens on a free port, and after `stop` on the same one again. */
  async start(): Promise<void> {
    const server = createServer(async (request, response) => {
      const path = this.pathOf(request.url ?? '/');
      await this.heldBack.get(path);
      const body = this.read(path);
      response.writeHead(body ? 200 : 404, {
        'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
        'Content-Security-Policy': CONTENT_SECURITY_POLICY,
        'Cache-Control': 'no-cache',
      });
      response.end(body);
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(this.port, '127.0.0.1', resolve);
    });
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Keeps who asks for `path` waiting until the returned function is called. */
  holdBack(path: string): () => void {
    let release = () => {};
    this.heldBack.set(
      path,
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    return release;
  }

  /** From now on connections are refused. */
  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = null;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  /** Relative to `base`; what stands outside it is found nowhere. */
  private pathOf(target: string): string {
    const path = decodeURIComponent(new URL(target, this.url).pathname);
    if (!path.startsWith(this.base)) return 'outside';
    return path.slice(this.base.length) || 'index.html';
  }

  private read(path: string): Uint8Array | null {
    const instead = this.instead.get(path);
    if (instead !== undefined) return instead;
    const file = join(this.folder, path);
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
  }
}
