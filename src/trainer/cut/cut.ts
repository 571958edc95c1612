import { readFileSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { selectNumber } from '../read/database';
import { counted } from '../words';

export interface CutSize {
  /** How many of the most active users to keep at most. */
  readonly users: number;
  /** How many of the most rated movies to keep at most. */
  readonly movies: number;
}

export interface CutResult {
  /** How many are kept; each kept user and movie has at least one kept rating. */
  readonly users: number;
  readonly movies: number;
  readonly ratings: number;
  /** Sentences about what differs from the request. */
  readonly notes: readonly string[];
}

/**
 * Runs cut.sql on the tables `rating` and `movie`. Leaves `kept` and its numbering, `user_row` and
 * `movie_column`, for the export.
 */
export async function cut(connection: DuckDBConnection, size: CutSize): Promise<CutResult> {
  const before = {
    users: await selectNumber(connection, 'SELECT count(DISTINCT userId) FROM rating'),
    movies: await selectNumber(connection, 'SELECT count(DISTINCT movieId) FROM rating'),
  };
  await runScript(connection, new URL('./cut.sql', import.meta.url), size);
  const after = {
    users: await selectNumber(connection, 'SELECT count(*) FROM user_row'),
    movies: await selectNumber(connection, 'SELECT count(*) FROM movie_column'),
  };
  return {
    ...after,
    ratings: await selectNumber(connection, 'SELECT count(*) FROM kept'),
    notes: (['users', 'movies'] as const).flatMap((things) =>
      cutNotes(things, size[things], before[things], after[things]),
    ),
  };
}

function cutNotes(
  things: 'users' | 'movies',
  asked: number,
  rated: number,
  kept: number,
): readonly string[] {
  const notes: string[] = [];
  const thing = things === 'users' ? 'user' : 'movie';
  if (rated < asked) {
    const found =
      things === 'users'
        ? `${counted(rated, thing)} with ratings`
        : counted(rated, `rated ${thing}`);
    notes.push(
      `${counted(asked, thing)} ${asked === 1 ? 'was' : 'were'} asked for; the data has ${found}, and all are taken.`,
    );
  }
  const empty = Math.min(asked, rated) - kept;
  if (empty > 0) {
    notes.push(`${counted(empty, thing)} of the cut left out: none of their ratings is kept.`);
  }
  return notes;
}

/** Runs the statements of an SQL file one after the other; each gets the values of the `$names` that it uses. */
async function runScript(connection: DuckDBConnection, file: URL, values: CutSize): Promise<void> {
  const statements = await connection.extractStatements(readFileSync(file, 'utf8'));
  for (let index = 0; index < statements.count; index++) {
    const statement = await statements.prepare(index);
    for (let place = 1; place <= statement.parameterCount; place++) {
      const name = statement.parameterName(place) as keyof CutSize;
      statement.bindUInteger(place, values[name]);
    }
    await statement.run();
    statement.destroySync();
  }
}
