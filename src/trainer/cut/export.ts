import type { DuckDBConnection, DuckDBResult } from '@duckdb/node-api';
import type { Catalogue, Links, RatingMatrix } from '../../pack/types';
import type { CutResult } from './cut';

/** The kept ratings as compressed rows, streamed out of DuckDB in chunks, without an object per rating. */
export async function exportMatrix(
  connection: DuckDBConnection,
  { users, ratings }: CutResult,
): Promise<RatingMatrix> {
  const userIds = new Uint32Array(users);
  const lengths = new Uint32Array(users);
  await fill(connection, 'SELECT userId, ratings::UINTEGER FROM user_row ORDER BY place', [
    userIds,
    lengths,
  ]);
  const starts = new Uint32Array(users + 1);
  for (let user = 0; user < users; user++) starts[user + 1] = starts[user]! + lengths[user]!;

  const movies = new Uint16Array(ratings);
  const codes = new Uint8Array(ratings);
  await fill(
    connection,
    `SELECT movie_column.place::USMALLINT, kept.halfStars
     FROM kept JOIN user_row USING (userId) JOIN movie_column USING (movieId)
     ORDER BY user_row.place, movie_column.place`,
    [movies, codes],
  );
  return { userIds, rows: { starts, movies, codes } };
}

/** The kept movies in column order. Genre names in code point order; each movie's genres once. */
export async function exportCatalogue(
  connection: DuckDBConnection,
  { movies }: CutResult,
): Promise<Catalogue> {
  const movieIds = new Uint32Array(movies);
  const ratingCounts = new Uint32Array(movies);
  const ratingSums = new Uint32Array(movies);
  await fill(
    connection,
    'SELECT movieId, ratings::UINTEGER, halfStars::UINTEGER FROM movie_column ORDER BY place',
    [movieIds, ratingCounts, ratingSums],
  );
  const texts = await (
    await connection.run(
      'SELECT title, genres FROM movie_column JOIN movie USING (movieId) ORDER BY place',
    )
  ).getRows();
  const names = texts.map(([, genres]) => splitGenres(String(genres)));
  const genres = [...new Set(names.flat())].sort();
  const numbers = new Map(genres.map((genre, number) => [genre, number]));
  return {
    movieIds,
    titles: texts.map(([title]) => String(title)),
    genres,
    movieGenres: names.map((list) =>
      [...new Set(list.map((genre) => numbers.get(genre)!))].sort((a, b) => a - b),
    ),
    ratingCounts,
    ratingSums,
  };
}

/** The links of the kept movies from the table `link`, in column order; null when it has none of them. */
export async function exportLinks(
  connection: DuckDBConnection,
  { movies }: CutResult,
): Promise<Links | null> {
  const imdbIds = new Uint32Array(movies);
  const tmdbIds = new Uint32Array(movies);
  await fill(
    connection,
    `SELECT coalesce(max(imdbId), 0)::UINTEGER, coalesce(max(tmdbId), 0)::UINTEGER
     FROM movie_column LEFT JOIN link USING (movieId) GROUP BY place ORDER BY place`,
    [imdbIds, tmdbIds],
  );
  const isKnown = (id: number) => id > 0;
  return imdbIds.some(isKnown) || tmdbIds.some(isKnown) ? { imdbIds, tmdbIds } : null;
}

/** "Comedy|Drama" → ["Comedy", "Drama"]; "(no genres listed)" → []. */
function splitGenres(text: string): string[] {
  return text
    .split('|')
    .map((genre) => genre.trim())
    .filter((genre) => genre !== '' && genre !== '(no genres listed)');
}

type NumberArray = Uint8Array | Uint16Array | Uint32Array;

/** Copies the selected columns into `targets`, whose types are those of the columns. */
async function fill(
  connection: DuckDBConnection,
  sql: string,
  targets: readonly NumberArray[],
): Promise<void> {
  const result: DuckDBResult = await connection.stream(sql);
  let row = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    targets.forEach((target, column) => {
      // node-api offers single values or arrays of them. Only the private typed array beneath is fast and small enough for tens of
      // millions of ratings. The check detects a changed layout.
      const { items } = chunk.getColumnVector(column) as unknown as { items: NumberArray };
      if (items?.constructor !== target.constructor) {
        throw new TypeError(
          `column ${column} is ${items?.constructor.name}, not ${target.constructor.name}: ${sql}`,
        );
      }
      target.set(items.subarray(0, chunk.rowCount), row);
    });
    row += chunk.rowCount;
  }
}
