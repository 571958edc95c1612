import type { DuckDBConnection } from '@duckdb/node-api';
import { TrainerProblem } from '../problem';
import { type CsvFile, checkGzip, unreadable } from './files';
import { hasEncodingRejects, rejectMessages, runWithRejects } from './load-csv';
import { ProblemList, SHOWN } from './problems';

export interface TableLoad {
  /** Creates the table from one csvSource of the file. */
  readonly sql: string;
  /** Rows that DuckDB could read but whose values are unfit. */
  readonly countUnfit: (connection: DuckDBConnection) => Promise<number>;
  /** Finds the line of every unfit row, rejects included; `encoding`: some are not UTF-8. */
  readonly diagnose: (encoding: boolean) => Promise<ProblemList>;
}

/**
 * Loads one file into a table; DuckDB decides whether all rows fit, `diagnose` says where they do not.
 *
 * @throws TrainerProblem when the file cannot be read as CSV at all.
 */
export async function loadTable(
  connection: DuckDBConnection,
  file: CsvFile,
  load: TableLoad,
): Promise<ProblemList> {
  const unfit = await countUnfit(connection, file, load);
  if (unfit === 0) return new ProblemList();
  const found = await load.diagnose(await hasEncodingRejects(connection));
  if (found.count > 0) return found;
  const problems = new ProblemList();
  for (const { line, message } of await rejectMessages(connection, SHOWN)) {
    problems.add({ file: file.path, line, text: message });
  }
  problems.count = Math.max(problems.count, unfit);
  return problems;
}

async function countUnfit(
  connection: DuckDBConnection,
  file: CsvFile,
  load: TableLoad,
): Promise<number> {
  let rejected: number;
  try {
    // DuckDB takes a gzip file that is cut short for a whole one.
    const whole = file.path.endsWith('.gz') ? checkGzip(file.path) : null;
    [rejected] = await Promise.all([runWithRejects(connection, load.sql), whole]);
  } catch (error) {
    if (String(error).includes('state machine reached an invalid state')) {
      throw new TrainerProblem(
        `${file.path} mixes Windows (CRLF) and Unix (LF) line ends. Save it with one kind throughout.`,
      );
    }
    throw unreadable(file.path, error);
  }
  return rejected + (await load.countUnfit(connection));
}
