import type { ModelSource } from '../../../workers/engine/source';
import {
  decodeRatings,
  PartReader,
  parseManifest,
  partNamed,
  type RatingRows,
  readRatingsHeader,
} from '../../pack/index';

/** The rating matrix of a model, as its file has it. */
export async function ratingRows(source: ModelSource): Promise<RatingRows> {
  const entry = partNamed(parseManifest(await source.manifest()), 'ratings');
  const reader = new PartReader(entry, new Uint8Array(entry.unpackedBytes));
  for await (const piece of source.part(entry)) await reader.write(piece);
  const bytes = await reader.finish();
  const { users, ratings } = readRatingsHeader(bytes);
  const rows = {
    starts: new Uint32Array(users + 1),
    movies: new Uint16Array(ratings),
    codes: new Uint8Array(ratings),
  };
  decodeRatings(bytes, rows);
  return rows;
}
