import type { ImportAnswers, MoviesRead, NamedBlob } from '../../contract';
import { moviesIn } from './entries';
import { readImport } from './read-import';

/** Reads files and groups their rows by film: everything that can be done without a model. */
export async function readMovies(
  files: readonly NamedBlob[],
  answers: ImportAnswers,
  onProgress: (done: number, total: number) => void,
): Promise<MoviesRead> {
  const reading = await readImport(files, { answers, onProgress });
  return { reading, movies: moviesIn(reading.rows) };
}
