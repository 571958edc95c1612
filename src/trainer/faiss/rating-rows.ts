import {
  decodeRatings,
  parseManifest,
  partNamed,
  type RatingRows,
  readRatingsHeader,
  unpackPart,
} from '../../pack/index';
import { folderSource } from '../folder-source';

/** The rating matrix of a model on disk, as its file has it. */
export async function ratingRows(folder: string): Promise<RatingRows> {
  const source = folderSource(folder);
  const entry = partNamed(parseManifest(await source.manifest()), 'ratings');
  const stored: Uint8Array[] = [];
  for await (const piece of source.part(entry)) stored.push(piece);
  const bytes = await unpackPart(entry, Buffer.concat(stored));
  const { users, ratings } = readRatingsHeader(bytes);
  const rows = {
    starts: new Uint32Array(users + 1),
    movies: new Uint16Array(ratings),
    codes: new Uint8Array(ratings),
  };
  decodeRatings(bytes, rows);
  return rows;
}
