import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { matchMovies } from '../../../workers/engine/films/match-movies';
import type { MovieMatch } from '../../contract';
import {
  type ImportQuestion,
  type ImportReading,
  type ImportRow,
  moviesIn,
  readImport,
} from '../../store/import/index';
import { folderModel } from '../../trainer/engine/folder-model';
import { TrainerError } from '../../trainer/errors';
import { openOutput } from '../batch/output';
import { type Command, needed, type OptionValues } from '../options';
import { runCommand } from '../run';

const command: Command<'model' | 'file' | 'user' | 'out'> = {
  script: 'match',
  summary:
    "Finds the films of somebody's export (Letterboxd, IMDb, Trakt and others, CSV, JSON or ZIP) in a model, as the\n" +
    'import of the site does.\n' +
    'Out: {"row": 2, "file": "ratings.csv", "title": "Heat", "year": 1995, "status": "matched", "movieId": 6,\n' +
    '      "candidates": [6], "kind": "rating", "stars": 4.5, "ratedAt": "2024-05-01", "why": "…"} a line, one for each\n' +
    'row of the file in its order; status is matched, review, missing or left-out',
  options: {
    model: { value: 'DIR', help: 'folder of the model', default: 'public/model' },
    file: { value: 'FILE', help: 'the export' },
    user: {
      value: 'ID',
      help: "whose ratings, of a file of many people (MovieLens's ratings.csv)",
    },
    out: { value: 'FILE', help: 'where to write; standard output when not given' },
  },
};

await runCommand(import.meta.url, command, matchFile);

/** @throws TrainerError, PackError or EngineError with a sentence for whoever ran the command. */
export async function matchFile(values: OptionValues<keyof typeof command.options>): Promise<void> {
  const path = needed(values, 'file', command);
  const name = basename(path);
  const user = values.user === undefined ? {} : { [name]: values.user };
  const reading = await readImport([openFile(path, name)], { answers: { user } });
  checkReading(reading, path);
  const model = await folderModel(needed(values, 'model', command));

  const movies = moviesIn(reading.rows);
  const matches = matchMovies(model, movies);
  const matchOf = new Map(movies.flatMap(({ rows }, i) => rows.map((row) => [row, matches[i]])));
  const output = openOutput(values.out);
  try {
    for (const row of reading.rows) {
      await output.write(JSON.stringify(lineOf(row, matchOf.get(row))));
    }
    await output.keep();
  } catch (error) {
    await output.discard();
    throw error;
  }
}

function openFile(path: string, name: string): File {
  try {
    if (statSync(path).isDirectory()) throw new TrainerError(`${path} is a folder, not a file.`);
    return new File([readFileSync(path)], name);
  } catch (error) {
    if (error instanceof TrainerError) throw error;
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const reason = isMissing ? 'there is no such file' : (error as Error).message;
    throw new TrainerError(`${path} could not be read: ${reason}.`);
  }
}

/** A file of an archive that cannot be read is no reason to keep the others back. */
function checkReading({ rows, problems, questions }: ImportReading, path: string): void {
  const open = questions.filter(({ type }) => type !== 'list');
  if (rows.length === 0 && open.length > 0) {
    throw new TrainerError(open.map((question) => sentenceOf(question, path)).join('\n'));
  }
  const sentences = problems.map(({ message }) => message).join('\n');
  if (rows.length === 0 && sentences !== '') throw new TrainerError(sentences);
  if (sentences !== '') console.error(sentences);
}

function sentenceOf(question: ImportQuestion, path: string): string {
  if (question.type === 'user') {
    const example = question.users[0]?.id;
    return `${path} holds the ratings of ${question.count.toLocaleString('en')} people. Name one: --user ${example}`;
  }
  const found = question.type === 'columns' ? question.columns : [];
  const names = found.map((column) => `"${column}"`).join(', ');
  return `${path}: no column is known to name a film. Found: ${names}. Call the columns title, year, rating and date.`;
}

function lineOf(row: ImportRow, match: MovieMatch | undefined): object {
  const { file, title, year, kind, stars, ratedAt, leftOut } = row;
  const candidates =
    match?.status === 'matched'
      ? [match.movie.movieId]
      : match?.status === 'review'
        ? match.candidates.map(({ movieId }) => movieId)
        : [];
  return {
    row: row.row,
    file,
    title,
    year,
    status: match?.status ?? 'left-out',
    movieId: match?.status === 'matched' ? match.movie.movieId : null,
    candidates,
    kind,
    stars,
    ratedAt,
    why: leftOut?.why ?? match?.why ?? '',
  };
}
