import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
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

const PIECE = 16_384;

/** An answer that stops in the middle. */
export interface Halt {
  /** Resolves when the answer has stopped. */
  readonly reached: Promise<void>;
  /** Sends the rest. */
  goOn(): void;
  /** Breaks the connection. */
  cut(): void;
}

/** A static host that a test may stop, slow down, lead to another build, or have answer with other files. */
export class StaticSite {
  private server: Server | null = null;
  private port = 0;
  /** Answered in place of the files of these paths, "model/manifest.json"; null is a 404. */
  readonly instead = new Map<string, Uint8Array | null>();
  /** What was asked for, in order: "model/manifest.json", "model/ratings.0123.mtn bytes=100-". */
  readonly asked: string[] = [];
  /** Whether Range requests are answered with a 206, or like others with the whole file. */
  ranges = true;
  /** Rest between pieces of 16 KB, in ms: a slow connection. */
  pause = 0;
  private readonly heldBack = new Map<string, Promise<void>>();
  private readonly halts = new Map<string, { at: number; reach(cut: () => void): Promise<void> }>();

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
    const server = createServer((request, response) => this.answer(request, response));
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

  /** Lets the next answer for `path` stop after that many bytes. */
  halt(path: string, at: number): Halt {
    let end: Omit<Halt, 'reached'> = { goOn() {}, cut() {} };
    const reached = new Promise<void>((resolve) => {
      this.halts.set(path, {
        at,
        reach: (cut) =>
          new Promise((goOn) => {
            end = { goOn, cut };
            resolve();
          }),
      });
    });
    return { reached, goOn: () => end.goOn(), cut: () => end.cut() };
  }

  /** From now on connections are refused. */
  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = null;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = this.pathOf(request.url ?? '/');
    const { range } = request.headers;
    this.asked.push(range ? `${path} ${range}` : path);
    await this.heldBack.get(path);
    const body = this.read(path);
    const from = (this.ranges && Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1])) || 0;
    response.writeHead(!body ? 404 : from > 0 ? 206 : 200, {
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'Cache-Control': 'no-cache',
      ...(body && { 'Content-Length': body.length - from }),
      ...(body &&
        from > 0 && { 'Content-Range': `bytes ${from}-${body.length - 1}/${body.length}` }),
    });
    if (body) await this.send(path, body.subarray(from), response);
    response.end();
  }

  private async send(path: string, body: Uint8Array, response: ServerResponse): Promise<void> {
    const halt = this.halts.get(path);
    this.halts.delete(path);
    for (let at = 0; at < body.length; at += PIECE) {
      if (halt && at <= halt.at && halt.at < at + PIECE) await halt.reach(() => response.destroy());
      response.write(body.subarray(at, at + PIECE));
      if (this.pause > 0) await new Promise((rested) => setTimeout(rested, this.pause));
    }
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
