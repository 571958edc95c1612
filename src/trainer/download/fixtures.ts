import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterEach } from 'vitest';
import { ZipFile } from 'yazl';
import { StaticHost } from '../../../tools/static-host';
import { MOVIES, RATINGS } from '../fixtures';

/** How the test server in place of GroupLens's host misbehaves. */
export interface HostFaults {
  /** For each response in turn, the number of bytes after which it is cut, once they have `arrived`; later responses are complete. */
  readonly cuts?: readonly number[];
  readonly ignoresRange?: boolean;
  /** Answers each Range request as if it began this many bytes later. */
  readonly shiftsRange?: number;
  readonly md5?: string;
  readonly missing?: readonly string[];
}

export interface ArchiveHost {
  readonly url: string;
  /** The requested paths, each with its Range if any: "ml-25m.zip bytes=10-". */
  readonly asked: string[];
  /** To be called with the number of bytes of the archive that the client has written: bytes still in transit at a cut are lost. */
  arrived(bytes: number): void;
  close(): Promise<void>;
}

const open: StaticHost[] = [];

afterEach(async () => {
  for (const host of open.splice(0)) await host.stop();
});

/** For tests: a real HTTP server that serves an archive as files.grouplens.org does, and its MD5 file. */
export async function startHost(
  name: string,
  archive: Uint8Array,
  { cuts = [], ignoresRange = false, shiftsRange = 0, md5, missing = [] }: HostFaults = {},
): Promise<ArchiveHost> {
  const host = await StaticHost.start();
  open.push(host);
  const sum = md5 ?? createHash('md5').update(archive).digest('hex');
  host.instead.set(name, archive);
  host.instead.set(`${name}.md5`, Buffer.from(`MD5 (${name}) = ${sum}\n`));
  for (const path of missing) host.instead.set(path, null);
  host.notFoundPage = Buffer.alloc(1 << 20);
  host.ranges = !ignoresRange;
  host.rangeShift = shiftsRange;
  let held: { readonly place: number; cut(): void } | null = null;
  for (const after of cuts) {
    const { reached, cut } = host.halt(name, after);
    reached.then((place) => {
      if (after === 0) cut();
      else held = { place, cut };
    });
  }
  return {
    url: host.url.replace(/\/$/, ''),
    asked: host.asked,
    arrived(bytes) {
      if (bytes === held?.place) held.cut();
    },
    close: () => host.stop(),
  };
}

/** An archive as GroupLens makes them: all files in a folder of the set's name. */
export function movieLensZip(
  set: string,
  files: Readonly<Record<string, string>> = {
    'README.txt': 'Terms',
    'links.csv': 'movieId,imdbId,tmdbId\n',
    'movies.csv': MOVIES,
    'ratings.csv': RATINGS,
  },
): Promise<Buffer> {
  return zip(Object.entries(files).map(([name, text]) => [`${set}/${name}`, text]));
}

/** A ZIP archive of these files. */
export async function zip(
  files: readonly (readonly [path: string, text: string])[],
): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [path, text] of files) archive.addBuffer(Buffer.from(text), path);
  archive.end();
  return buffer(archive.outputStream);
}
