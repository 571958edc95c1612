import type { FilmsRead, ImportAnswers, NamedBlob } from '../../contract';
import { filmsIn } from './entries';
import { readImport } from './read-import';

/** Reads files and groups their rows by film: everything that can be done without a model. */
export async function readFilms(
  files: readonly NamedBlob[],
  answers: ImportAnswers,
  onProgress: (done: number, total: number) => void,
): Promise<FilmsRead> {
  const reading = await readImport(files, { answers, onProgress });
  return { reading, films: filmsIn(reading.rows) };
}
