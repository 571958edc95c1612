import { checkId, checkStars, checkTimestamp } from './fields';
import type { Table } from './table';

export const RATING_COLUMNS = ['userId', 'movieId', 'rating'] as const;

/**
 * The table `rating(userId UINTEGER, movieId UINTEGER, halfStars UTINYINT, time DOUBLE)` in the order of the files (DuckDB's rowid), half
 * stars 1..10, time null where a file has none. Extra commas at the end of a CSV row are accepted, as DuckDB does.
 */
export const ratingTable: Table = {
  name: 'rating',
  columns: [
    [
      'userId',
      'UINTEGER',
      'CASE WHEN userId = floor(userId) THEN try_cast(userId AS UINTEGER) END',
    ],
    [
      'movieId',
      'UINTEGER',
      'CASE WHEN movieId = floor(movieId) THEN try_cast(movieId AS UINTEGER) END',
    ],
    [
      'halfStars',
      'UTINYINT',
      `CASE WHEN rating BETWEEN 0.5 AND 5 AND rating * 2 = floor(rating * 2)
        THEN (rating * 2)::UTINYINT END`,
    ],
    ['time', 'DOUBLE', 'timestamp'],
  ],
  read: { userId: 'number', movieId: 'number', rating: 'number', timestamp: 'time' },
  mayBeEmpty: ['timestamp'],
  mayLack: ['timestamp'],
  check: {
    fields: { userId: checkId, movieId: checkId, rating: checkStars, timestamp: checkTimestamp },
  },
  checkAll: false,
};
