import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { TextFile } from './data-file';
import { quoteName, quoteString } from './database';
import type { Dialect } from './dialect';

/** Genres of MovieLens 100K, each a column of u.item that holds 0 or 1. */
const FLAGGED_GENRES = [
  ...['Action', 'Adventure', 'Animation', "Children's", 'Comedy', 'Crime', 'Documentary', 'Drama'],
  ...['Fantasy', 'Film-Noir', 'Horror', 'Musical', 'Mystery', 'Romance', 'Sci-Fi', 'Thriller'],
  ...['War', 'Western'],
] as const;

const GENRES_SQL = `concat_ws('|', ${FLAGGED_GENRES.map((genre) => {
  const text = quoteString(genre);
  return `CASE WHEN ${quoteName(genre)} = '1' THEN ${text} END`;
}).join(', ')})`;

interface Layout {
  readonly separator: Dialect['separator'];
  readonly header: readonly string[];
  readonly derived?: TextFile['derived'];
}

/** The files of MovieLens's older sets: their columns are described in the sets' README, not in the file. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  'movies.dat': { separator: '::', header: ['movieId', 'title', 'genres'] },
  'ratings.dat': { separator: '::', header: ['userId', 'movieId', 'rating', 'timestamp'] },
  'tags.dat': { separator: '::', header: ['userId', 'movieId', 'tag', 'timestamp'] },
  'u.data': { separator: '\t', header: ['userId', 'movieId', 'rating', 'timestamp'] },
  'u.item': {
    separator: '|',
    header: [
      ...['movieId', 'title', 'release date', 'video release date', 'IMDb URL', 'unknown'],
      ...FLAGGED_GENRES,
    ],
    derived: { genres: GENRES_SQL },
  },
};

/** The tables that a folder may hold. */
export type TableName = 'movies' | 'ratings' | 'links' | 'tags';

/** The files without column names that may hold a table. */
export const LAYOUTS_OF: Readonly<Record<TableName, readonly string[]>> = {
  movies: ['movies.dat', 'u.item'],
  ratings: ['ratings.dat', 'u.data'],
  links: [],
  tags: ['tags.dat'],
};

/** The file as the README of its set describes it; null when it is none of MovieLens 100K, 1M or 10M. */
export function openLayout(path: string): TextFile | null {
  const name = basename(path);
  if (!Object.hasOwn(LAYOUTS, name)) return null;
  const { separator, header, derived } = LAYOUTS[name]!;
  const encoding = header.includes('title') && !isUtf8(readFileSync(path)) ? 'latin-1' : 'utf-8';
  return {
    path,
    format: 'csv',
    header,
    dialect: { separator, quote: '', encoding, separatorLine: false, header: false },
    dates: false,
    ...(derived && { derived }),
  };
}
