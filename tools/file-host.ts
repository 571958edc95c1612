import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Host {
  /** Ends in "/model/". */
  readonly url: string;
  end(): Promise<void>;
}

/** A server on this machine. */
export async function startHost(answer: RequestListener): Promise<Host> {
  // Longer than any busy machine takes: a connection closed while it is used again would look like a broken one.
  const server = createServer({ keepAliveTimeout: 120_000 }, answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/model/`,
    end: () => endServer(server),
  };
}

async function endServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}

export interface FileHostOptions {
  /** Whether it answers Range requests with a 206. */
  readonly ranges: boolean;
  /** Bytes after which each answer breaks off; none when absent. */
  breakAfter?: number;
  /** The one file whose answers break off; all when absent. */
  readonly fragile?: string;
}

/** What a host of files was asked for: "ratings.0123.mtn", "ratings.0123.mtn bytes=100-". */
export interface FileHost extends Host {
  readonly asked: string[];
  readonly options: FileHostOptions;
}

/** Serves files as static hosts do, in pieces of 16 KB, and breaks connections when told to. */
export async function fileHost(
  files: ReadonlyMap<string, Uint8Array>,
  options: FileHostOptions,
): Promise<FileHost> {
  const asked: string[] = [];
  const host = await startHost(async (request, response) => {
    const name = (request.url ?? '').replace(/^\/model\//, '').replace(/\?.*$/, '');
    const { range } = request.headers;
    asked.push(range ? `${name} ${range}` : name);
    const file = files.get(name);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const from = options.ranges && range ? Number(/^bytes=(\d+)-$/.exec(range)?.[1]) : 0;
    if (from >= file.length) {
      response.writeHead(416).end();
      return;
    }
    response.writeHead(from > 0 ? 206 : 200, {
      'Content-Length': file.length - from,
      ...(from > 0 && { 'Content-Range': `bytes ${from}-${file.length - 1}/${file.length}` }),
    });
    const breaks = options.fragile === undefined || options.fragile === name;
    const most = (breaks && options.breakAfter) || file.length;
    const end = Math.min(file.length, from + most);
    for (let at = from; at < end; at += 16_384) {
      const piece = file.subarray(at, Math.min(end, at + 16_384));
      await new Promise((written) => response.write(piece, written));
    }
    if (end < file.length) response.destroy();
    else response.end();
  });
  return { ...host, asked, options };
}
