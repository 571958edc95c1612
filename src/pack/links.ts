import { outOfRange } from './errors';
import { checkCount, partTitle, readPart, writePart } from './header';
import { MAX_MOVIES, MAX_U32 } from './limits';
import type { Links } from './types';
import { VarintReader, VarintWriter } from './varint';

const WHAT = partTitle('links');

/**
 * The unpacked links part of FORMAT.md. The same links give the same bytes.
 * @throws RangeError naming what is over its limit.
 */
export function encodeLinks({ imdbIds, tmdbIds }: Links): Uint8Array {
  const movies = imdbIds.length;
  if (movies > MAX_MOVIES) throw new RangeError(`${movies} movies are over ${MAX_MOVIES}.`);
  if (tmdbIds.length !== movies) {
    throw new RangeError(`There are ${tmdbIds.length} TMDB ids for ${movies} movies.`);
  }
  return writePart('links', [movies], [encodeIds(imdbIds), encodeIds(tmdbIds)]);
}

/** @throws PackError if the part is invalid. */
export function decodeLinks(bytes: Uint8Array): Links {
  const { counts, sections } = readPart('links', bytes);
  const [movies] = counts;
  checkCount(WHAT, 'movies', movies, MAX_MOVIES);
  return {
    imdbIds: decodeIds(sections[0], movies, 'IMDb ids'),
    tmdbIds: decodeIds(sections[1], movies, 'TMDB ids'),
  };
}

function encodeIds(ids: Uint32Array): Uint8Array {
  const writer = new VarintWriter();
  for (const id of ids) writer.unsigned(id);
  return writer.finish();
}

function decodeIds(bytes: Uint8Array, movies: number, section: string): Uint32Array {
  const reader = new VarintReader(bytes, WHAT, section);
  const ids = new Uint32Array(movies);
  for (let movie = 0; movie < movies; movie++) {
    const id = reader.unsigned();
    if (id > MAX_U32) throw outOfRange(WHAT, `number ${movie} of its ${section} is over 2^32 - 1`);
    ids[movie] = id;
  }
  reader.finish();
  return ids;
}
