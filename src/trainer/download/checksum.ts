import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { TrainerError } from '../errors';

/** The MD5 in a published .md5 file: "MD5 (ml-25m.zip) = 6b51…" or "6b51…  ml-25m.zip"; in lower case. */
export function parseMd5(text: string, url: string): string {
  const found = /\b[0-9a-f]{32}\b/i.exec(text);
  if (found) return found[0].toLowerCase();
  throw new TrainerError(`${url} holds no MD5 checksum. Try again later.`);
}

export async function md5OfFile(path: string): Promise<string> {
  const hash = createHash('md5');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
