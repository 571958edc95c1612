import { createReadStream, existsSync, lstatSync } from 'node:fs';
import { TrainerError } from '../../trainer/errors';
import { type BadLine, type Profile, parseProfile } from './parse-profile';

/**
 * The profiles of a JSONL file (`{"id": "…", "ratings": [{"movieId": 1, "rating": 4.5}, …]}` a line), one at a
 * time in file order; blank lines are skipped. A line that does not fit comes as a BadLine in its place.
 *
 * @throws TrainerError when the file cannot be read.
 */
export async function* readProfiles(path: string): AsyncGenerator<Profile | BadLine> {
  if (!existsSync(path)) throw new TrainerError(`There is no file ${path}.`);
  // Opening one waits for a writer, for ever if need be, and cannot be broken off.
  if (lstatSync(path).isFIFO()) {
    throw new TrainerError(
      `${path} is a named pipe. Give a file, or /dev/stdin with the profiles on standard input.`,
    );
  }
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let number = 0;
  try {
    for await (const bytes of linesOf(path)) {
      number++;
      const where = `${path}, line ${number}`;
      let text: string;
      try {
        text = decoder.decode(bytes);
      } catch {
        yield { problem: `${where}: not UTF-8 text. Save the file as UTF-8.` };
        continue;
      }
      if (number === 1) text = text.replace(/^\uFEFF/, '');
      if (text.trim() !== '') yield parseProfile(text, where);
    }
  } catch (error) {
    throw new TrainerError(`${path} could not be read: ${(error as Error).message}`);
  }
}

const LINE_FEED = 10;

/** The lines of a file as bytes, without their line feed: a wrong encoding would be mended in silence on the way to text. */
async function* linesOf(path: string): AsyncGenerator<Uint8Array> {
  let begun: Buffer[] = [];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, end)]);
      begun = [];
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}
