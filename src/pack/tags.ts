import { figure, outOfRange } from './errors';
import { checkCount, checkSection, partTitle, readPart, writePart } from './header';
import { MAX_MOVIES, MAX_NAME, MAX_TAGS, MAX_TAGS_OF_MOVIE } from './limits';
import { decodeStrings, encodeStrings } from './strings';
import type { MovieTags } from './types';
import { VarintReader, VarintWriter } from './varint';

const WHAT = partTitle('tags');

/**
 * The unpacked tags part of FORMAT.md. The same tags give the same bytes.
 * @throws RangeError naming what is over its limit, out of range or duplicate.
 */
export function encodeTags({ names, ofMovie }: MovieTags): Uint8Array {
  const movies = ofMovie.length;
  if (movies > MAX_MOVIES) throw new RangeError(`${movies} movies are over ${MAX_MOVIES}.`);
  if (names.length > MAX_TAGS) throw new RangeError(`${names.length} tags are over ${MAX_TAGS}.`);
  const numbers = new VarintWriter();
  ofMovie.forEach((tags, movie) => {
    const wrong =
      tags.length > MAX_TAGS_OF_MOVIE ||
      new Set(tags).size < tags.length ||
      tags.some((tag) => tag >= names.length);
    if (wrong) {
      throw new RangeError(`Movie ${movie} has tags ${tags.join(', ')} of ${names.length}.`);
    }
    for (const tag of tags) numbers.unsigned(tag);
  });
  const lengths = Uint8Array.from(ofMovie, (tags) => tags.length);
  return writePart(
    'tags',
    [movies, names.length],
    [encodeStrings(names, MAX_NAME), lengths, numbers.finish()],
  );
}

/** @throws PackError if the part is invalid. */
export function decodeTags(bytes: Uint8Array): MovieTags {
  const { counts, sections } = readPart('tags', bytes);
  const [movies, count] = counts;
  const [names, lengths, numbers] = sections;
  checkCount(WHAT, 'movies', movies, MAX_MOVIES);
  checkCount(WHAT, 'tags', count, MAX_TAGS);
  checkSection(WHAT, 'tag counts', lengths, movies);
  const reader = new VarintReader(numbers, WHAT, 'tag numbers');
  const ofMovie = Array.from(lengths, (length, movie) => {
    const tags = Array.from({ length }, () => reader.unsigned());
    if (new Set(tags).size < length || tags.some((tag) => tag >= count)) {
      throw outOfRange(
        WHAT,
        `movie ${figure(movie)} has tags ${tags.map(figure).join(', ')} of ${figure(count)}`,
      );
    }
    return tags;
  });
  reader.finish();
  return { names: decodeStrings(names, count, WHAT, 'tags', MAX_NAME), ofMovie };
}
