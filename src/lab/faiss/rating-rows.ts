import type { ModelSource } from '../../../workers/engine/source/source';
import {
  decodeRatings,
  PartReader,
  parseManifest,
  partNamed,
  type RatingRows,
  readRatingsHeader,
} from '../../pack/index';

/** The rating matrix of a model, decoded from its file. */
export async function ratingRows(source: ModelSource): Promise<RatingRows> {
  const entry = partNamed(parseManifest(await source.manifest()), 'ratings');
  const reader = new PartReader(entry);
  for await (const piece of source.part(entry)) await reader.write(piece);
  return reader.finish((part) => {
    const { users, ratings } = readRatingsHeader(part);
    const rows = {
      starts: new Uint32Array(users + 1),
      movies: new Uint16Array(ratings),
      codes: new Uint8Array(ratings),
    };
    decodeRatings(part, rows);
    return rows;
  });
}
