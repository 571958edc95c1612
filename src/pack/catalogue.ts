import { figure, outOfRange } from './errors';
import { decodeGenres, encodeGenres } from './genres';
import { checkCount, checkSection, partTitle, readPart, writePart } from './header';
import { checkDistinct, decodeDeltas, encodeDeltas, findDuplicate } from './ids';
import {
  MAX_CODE,
  MAX_GENRES,
  MAX_ID,
  MAX_MOVIES,
  MAX_NAME,
  MAX_RATING_COUNT,
  MAX_TITLE,
  MIN_CODE,
} from './limits';
import { decodeStrings, encodeStrings } from './strings';
import type { Catalogue } from './types';
import { VarintReader, VarintWriter } from './varint';

const WHAT = partTitle('catalogue');
/** Sums are stored as their difference from 3.5 stars per rating. */
const USUAL_CODE = 7;
const FIRST_YEAR = 1800;
const LAST_YEAR = 2054;

/**
 * The unpacked catalogue part of FORMAT.md. The same catalogue gives the same bytes.
 * @throws RangeError naming what is over its limit or out of range.
 */
export function encodeCatalogue(catalogue: Catalogue): Uint8Array {
  const { movieIds, titles, genres, movieGenres, ratingCounts, ratingSums } = catalogue;
  const movies = movieIds.length;
  if (movies > MAX_MOVIES) throw new RangeError(`${movies} movies are over ${MAX_MOVIES}.`);
  if (genres.length > MAX_GENRES) {
    throw new RangeError(`${genres.length} genres are over ${MAX_GENRES}.`);
  }
  for (const list of [titles, movieGenres, ratingCounts, ratingSums]) {
    if (list.length !== movies) {
      throw new RangeError(
        `A list of the catalogue has ${list.length} entries for ${movies} movies.`,
      );
    }
  }
  const twice = findDuplicate(movieIds);
  if (twice !== null) throw new RangeError(`movieId ${twice} occurs twice.`);
  const worst = ratingCounts.find((count) => count > MAX_RATING_COUNT);
  if (worst !== undefined) {
    throw new RangeError(`${worst} ratings of one movie are over ${MAX_RATING_COUNT}.`);
  }
  const packed = encodeGenres(movieGenres, genres.length);
  if (packed.setCount > MAX_GENRES) {
    throw new RangeError(`${packed.setCount} different sets of genres are over ${MAX_GENRES}.`);
  }
  const dated = titles.map(splitYear);
  return writePart(
    'catalogue',
    [movies, genres.length, packed.setCount],
    [
      encodeDeltas(movieIds),
      encodeDeltas(ratingCounts),
      encodeSums(ratingCounts, ratingSums),
      encodeStrings(genres, MAX_NAME),
      packed.sets,
      packed.movieSets,
      Uint8Array.from(dated, ({ year }) => (year === null ? 0 : year - FIRST_YEAR + 1)),
      encodeStrings(
        dated.map(({ title }) => title),
        MAX_TITLE,
      ),
    ],
  );
}

/** @throws PackError if the part is invalid. */
export function decodeCatalogue(bytes: Uint8Array): Catalogue {
  const { counts, sections } = readPart('catalogue', bytes);
  const [movies, genreCount, setCount] = counts;
  const [ids, countDeltas, sums, genreNames, sets, movieSets, years, titles] = sections;
  checkCount(WHAT, 'movies', movies, MAX_MOVIES);
  checkCount(WHAT, 'genres', genreCount, MAX_GENRES);
  checkCount(WHAT, 'genre sets', setCount, MAX_GENRES);
  checkSection(WHAT, 'years', years, movies);
  const movieIds = decodeDeltas(ids, movies, MAX_ID, WHAT, 'movie ids');
  checkDistinct(movieIds, WHAT, 'movie ids');
  const ratingCounts = decodeDeltas(countDeltas, movies, MAX_RATING_COUNT, WHAT, 'rating counts');
  return {
    movieIds,
    titles: decodeStrings(titles, movies, WHAT, 'titles', MAX_TITLE).map((title, i) =>
      years[i] === 0 ? title : `${title} (${years[i]! + FIRST_YEAR - 1})`,
    ),
    genres: decodeStrings(genreNames, genreCount, WHAT, 'genre names', MAX_NAME),
    movieGenres: decodeGenres({ setCount, sets, movieSets }, movies, genreCount, WHAT),
    ratingCounts,
    ratingSums: decodeSums(sums, ratingCounts),
  };
}

function splitYear(raw: string): { title: string; year: number | null } {
  const match = /^(.*) \((\d{4})\)$/s.exec(raw);
  const year = Number(match?.[2]);
  if (match === null || year < FIRST_YEAR || year > LAST_YEAR) return { title: raw, year: null };
  return { title: match[1]!, year };
}

function encodeSums(ratingCounts: Uint32Array, ratingSums: Uint32Array): Uint8Array {
  const writer = new VarintWriter();
  ratingSums.forEach((sum, i) => {
    const count = ratingCounts[i]!;
    if (sum < count * MIN_CODE || sum > count * MAX_CODE) {
      throw new RangeError(`Movie ${i} has ${count} ratings with a sum of ${sum} half stars.`);
    }
    writer.signed(sum - USUAL_CODE * count);
  });
  return writer.finish();
}

function decodeSums(bytes: Uint8Array, ratingCounts: Uint32Array): Uint32Array {
  const reader = new VarintReader(bytes, WHAT, 'rating sums');
  const sums = ratingCounts.map((count, i) => {
    const sum = reader.signed() + USUAL_CODE * count;
    if (sum < count * MIN_CODE || sum > count * MAX_CODE) {
      throw outOfRange(
        WHAT,
        `the ${figure(count)} ratings of movie ${figure(i)} have a sum of ${figure(sum)} half stars`,
      );
    }
    return sum;
  });
  reader.finish();
  return sums;
}
