import { checkGenres, checkId, checkTitle } from './fields';
import { numberIn } from './numbers';
import { formatPlaces, type Place, placeIn } from './place';
import type { RowCheck } from './row-check';
import type { Table } from './table';

export const MOVIE_COLUMNS = ['movieId', 'title', 'genres'] as const;

/**
 * The table `movie(movieId UINTEGER, title VARCHAR, genres VARCHAR)`: ids unique, titles trimmed and not empty, genres as in the file
 * ("Comedy|Drama").
 */
export function movieTable(): Table {
  return {
    name: 'movie',
    columns: [
      [
        'movieId',
        'UINTEGER',
        'CASE WHEN movieId = floor(movieId) THEN try_cast(movieId AS UINTEGER) END',
      ],
      ['title', 'VARCHAR', 'trim(title)'],
      ['genres', 'VARCHAR', "coalesce(genres, '')"],
    ],
    read: { movieId: 'number', title: 'text', genres: 'text' },
    mayBeEmpty: ['title', 'genres'],
    mayLack: [],
    check: movieCheck(),
    // DuckDB accepts a row with one empty field too many, but `4,Up, and away,` is not a film called "Up".
    checkAll: true,
  };
}

function movieCheck(): RowCheck {
  const firstPlaces = new Map<number, Place>();
  return {
    fields: { movieId: checkId, title: checkTitle, genres: checkGenres },
    row(value, file, number) {
      const movieId = numberIn(value('movieId'), file);
      const first = firstPlaces.get(movieId);
      if (first === undefined) {
        firstPlaces.set(movieId, { file, number });
        return null;
      }
      const place =
        first.file === file ? `on ${placeIn(file, first.number)}` : `in ${formatPlaces([first])}`;
      return { column: 'movieId', text: `${movieId} stands already ${place}` };
    },
  };
}
