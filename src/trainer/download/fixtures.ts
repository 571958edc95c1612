import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { MOVIES, RATINGS } from '../fixtures';
import { zip } from './zip-fixture';

/** How the stand-in for GroupLens's host misbehaves. */
export interface HostFaults {
  /** After how many bytes of the body, once they have `arrived`, each answer in turn is cut; then answers are whole. */
  readonly cuts?: readonly number[];
  readonly ignoresRange?: boolean;
  /** Answers each Range as if it began this many bytes later. */
  readonly shiftsRange?: number;
  readonly md5?: string;
  readonly missing?: readonly string[];
}

export interface ArchiveHost {
  readonly url: string;
  /** Paths asked for, each with its Range if any: "/ml-25m.zip bytes=10-". */
  readonly asked: string[];
  /** To be told how many bytes of the archive the other side has written down: what is on its way at a cut is lost. */
  arrived(bytes: number): void;
  close(): Promise<void>;
}

/** For tests: a real HTTP server that serves `files` as files.grouplens.org does, and their MD5 beside. */
export async function startHost(
  files: Readonly<Record<string, Uint8Array>>,
  { cuts = [], ignoresRange = false, shiftsRange = 0, md5, missing = [] }: HostFaults = {},
): Promise<ArchiveHost> {
  const asked: string[] = [];
  const cutsLeft = [...cuts];
  let held: { readonly end: number; cut(): void } | null = null;

  const serve = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url!.slice(1);
    const range = ignoresRange ? undefined : request.headers.range;
    asked.push([path, request.headers.range].filter(Boolean).join(' '));
    const archive = path.replace(/\.md5$/, '');
    const bytes = files[archive];
    if (bytes === undefined || missing.includes(path)) {
      return response.writeHead(404).end(Buffer.alloc(1 << 20));
    }
    if (path.endsWith('.md5')) {
      const sum = md5 ?? createHash('md5').update(bytes).digest('hex');
      return response.end(`MD5 (${archive}) = ${sum}\n`);
    }
    const begin = /^bytes=(\d+)-$/.exec(range ?? '')?.[1];
    const from = begin === undefined ? 0 : Number(begin) + shiftsRange;
    if (from >= bytes.length) {
      return response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
    }
    response.writeHead(range ? 206 : 200, {
      'content-length': bytes.length - from,
      ...(range && { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
    });
    const cut = cutsLeft.shift();
    if (cut === undefined) return response.end(bytes.subarray(from));
    const answer = { end: from + cut, cut: () => response.socket?.destroy() };
    if (cut === 0) return answer.cut();
    held = answer;
    return response.write(bytes.subarray(from, answer.end));
  };

  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const arrived = (bytes: number) => {
    if (bytes === held?.end) held.cut();
  };
  const host = { url: `http://127.0.0.1:${port}`, asked, arrived, close };
  open.push(host);
  return host;
}

const open: ArchiveHost[] = [];

afterEach(async () => {
  for (const host of open.splice(0)) await host.close();
});

/** An archive as GroupLens makes them: all files in a folder of the set's name. */
export function movieLensZip(
  set: string,
  files: Readonly<Record<string, string>> = {
    'README.txt': 'Terms',
    'links.csv': 'movieId,imdbId,tmdbId\n',
    'movies.csv': MOVIES,
    'ratings.csv': RATINGS,
  },
): Uint8Array {
  return zip(Object.entries(files).map(([name, text]) => [`${set}/${name}`, Buffer.from(text)]));
}
