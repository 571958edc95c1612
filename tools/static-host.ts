import { existsSync, readFileSync, statSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
/** File types that static hosts compress. */
const TEXT = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg']);

const PIECE = 16_384;

/** Listens on this machine, on a free port unless one is given. */
export async function listen(answer: RequestListener, port = 0): Promise<Server> {
  // Longer than any delay on a busy machine: a connection that closes while the client reuses it would look broken.
  const server = createServer({ keepAliveTimeout: 120_000 }, answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return server;
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Ends a server and breaks its connections. */
export async function end(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}

export interface StaticHostOptions {
  /** The folder that is served. When null, only `instead` is. */
  readonly folder?: string | null;
  /** The base path on the host: "/" (the default) or "/films/". */
  readonly base?: string;
  /** Sent with every answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether to answer like a host that reads public/_headers: with text gzipped and long-lived caching of files named by their hash. */
  readonly asDeployed?: boolean;
}

/** A response that stops in the middle. */
export interface Halt {
  /** Resolves with the position in the file at which the response has stopped. */
  readonly reached: Promise<number>;
  /** Sends the rest. */
  goOn(): void;
  /** Breaks the connection. */
  cut(): void;
}

interface WaitingHalt {
  readonly after: number;
  reach(place: number, cut: () => void): Promise<void>;
}

/**
 * A real host of static files on this machine, for tests and measurements. It can be stopped and started again on the same port, serve
 * other files than before, be slow, delay responses, and break them off.
 */
export class StaticHost {
  folder: string | null;
  /** Responses that replace the folder's files, by path: "model/manifest.json"; null is a 404. */
  readonly instead = new Map<string, Uint8Array | null>();
  /** The requests, in order, without the query: "model/manifest.json", "model/ratings.0123.mtn bytes=100-". */
  readonly asked: string[] = [];
  /** Whether Range requests are answered with a 206, rather than with the whole file. */
  ranges = true;
  /** Added to the start of a Range, to imitate a faulty host that sends another part than requested. */
  rangeShift = 0;
  /** Milliseconds between pieces of 16 KB, to imitate a slow connection. */
  pause = 0;
  /** By path, the number of bytes after which each response is broken off. */
  readonly breaks = new Map<string, number>();
  /** The page that a 404 shows. */
  notFoundPage: Uint8Array = new Uint8Array();

  private readonly base: string;
  private readonly headers: Readonly<Record<string, string>>;
  private readonly asDeployed: boolean;
  private server: Server | null = null;
  private port = 0;
  private readonly heldBack = new Map<string, Promise<void>>();
  private readonly halts = new Map<string, WaitingHalt[]>();

  constructor({
    folder = null,
    base = '/',
    headers = {},
    asDeployed = false,
  }: StaticHostOptions = {}) {
    this.folder = folder;
    this.base = base;
    this.headers = headers;
    this.asDeployed = asDeployed;
  }

  /** A host that has started. */
  static async start(options: StaticHostOptions = {}): Promise<StaticHost> {
    const host = new StaticHost(options);
    await host.start();
    return host;
  }

  /** Ends in "/". */
  get url(): string {
    return `http://127.0.0.1:${this.port}${this.base}`;
  }

  /** Listens on a free port, and after `stop` on the same one again. */
  async start(): Promise<void> {
    this.server = await listen((request, response) => this.answer(request, response), this.port);
    this.port = portOf(this.server);
  }

  /** From now on connections are refused. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await end(server);
  }

  /** Holds back answers for `path` until the returned function is called. */
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

  /** Stops one answer for `path` after that many bytes. Further calls stop the answers that follow. */
  halt(path: string, after: number): Halt {
    let ends: Omit<Halt, 'reached'> = { goOn() {}, cut() {} };
    const reached = new Promise<number>((resolve) => {
      const reach = (place: number, cut: () => void) =>
        new Promise<void>((goOn) => {
          ends = { goOn, cut };
          resolve(place);
        });
      this.halts.set(path, [...(this.halts.get(path) ?? []), { after, reach }]);
    });
    return { reached, goOn: () => ends.goOn(), cut: () => ends.cut() };
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = this.pathOf(request.url ?? '/');
    const { range } = request.headers;
    this.asked.push(range ? `${path} ${range}` : path);
    await this.heldBack.get(path);
    const file = this.read(path);
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const isForGood = this.asDeployed && path.startsWith('assets/');
    const caching = isForGood ? 'public, max-age=31536000, immutable' : 'no-cache';
    const head = { ...this.headers, 'Content-Type': type, 'Cache-Control': caching };
    if (!file) {
      response.writeHead(404, head).end(this.notFoundPage);
      return;
    }
    if (this.asDeployed && TEXT.has(extname(path))) {
      response.writeHead(200, { ...head, 'Content-Encoding': 'gzip' }).end(gzipSync(file));
      return;
    }
    const begin = this.ranges ? /^bytes=(\d+)-$/.exec(range ?? '')?.[1] : undefined;
    const from = begin === undefined ? 0 : Number(begin) + this.rangeShift;
    if (from > 0 && from >= file.length) {
      response.writeHead(416, { ...head, 'Content-Range': `bytes */${file.length}` }).end();
      return;
    }
    response.writeHead(begin === undefined ? 200 : 206, {
      ...head,
      'Content-Length': file.length - from,
      ...(begin !== undefined && {
        'Content-Range': `bytes ${from}-${file.length - 1}/${file.length}`,
      }),
    });
    await this.send(path, file, from, response);
  }

  private async send(
    path: string,
    file: Uint8Array,
    from: number,
    response: ServerResponse,
  ): Promise<void> {
    const halt = this.halts.get(path)?.shift();
    let at = from;
    if (halt) {
      const stop = from + halt.after;
      await this.write(response, file.subarray(at, stop));
      at = stop;
      await halt.reach(stop, () => response.destroy());
    }
    const stop = from + (this.breaks.get(path) ?? file.length);
    if (stop >= file.length) {
      await this.write(response, file.subarray(at));
      response.end();
    } else {
      await this.write(response, file.subarray(at, stop - 1));
      response.write(file.subarray(stop - 1, stop), () => response.destroy());
    }
  }

  private async write(response: ServerResponse, bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; at += PIECE) {
      response.write(bytes.subarray(at, at + PIECE));
      if (this.pause > 0) await new Promise((rested) => setTimeout(rested, this.pause));
    }
  }

  /** The path relative to `base`. Nothing is found outside of it. */
  private pathOf(target: string): string {
    const path = normalize(decodeURIComponent(new URL(target, this.url).pathname));
    if (!path.startsWith(this.base)) return 'outside';
    const inside = path.slice(this.base.length);
    return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  }

  private read(path: string): Uint8Array | null {
    const instead = this.instead.get(path);
    if (instead !== undefined) return instead;
    if (this.folder === null) return null;
    const file = join(this.folder, path);
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
  }
}
