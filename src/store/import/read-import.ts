import { textOf } from './encoding';
import { FORMATS } from './formats';
import { letterboxdParts } from './formats/letterboxd';
import { traktParts } from './formats/trakt';
import { checkFileSize } from './limits';
import { UnreadableFile } from './problem';
import { sourceOf } from './source';
import type { Pause } from './table';
import type {
  FileProblem,
  ImportAnswers,
  ImportedFile,
  ImportQuestion,
  ImportReading,
  ImportRow,
} from './types';
import { isZip, membersOf, unpack } from './zip';

/** A file as a browser hands it over; Node has the same class. */
export type NamedBlob = Blob & { readonly name: string };

export interface ReadOptions {
  readonly answers?: ImportAnswers;
  /** Ends the reading, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

const READABLE = /\.(?:csv|tsv|txt|json|xml|xls|html?)$/i;
/** Milliseconds of work between two pauses. */
const SLICE = 12;

/**
 * Reads the files that a visitor brings: every row of every file, and what could not be read with its reason. Nothing
 * is looked up and nothing is written. The thread is let go every few milliseconds.
 *
 * @throws the signal's reason when it is aborted, and nothing else: a file that cannot be read is a problem in the answer
 */
export async function readImport(
  files: readonly NamedBlob[],
  { answers = {}, signal }: ReadOptions = {},
): Promise<ImportReading> {
  const pause = pausing(signal);
  const gathered = {
    rows: [] as ImportRow[],
    files: [] as ImportedFile[],
    questions: [] as ImportQuestion[],
    problems: [] as FileProblem[],
  };
  const refuse = (file: string, error: unknown) => {
    signal?.throwIfAborted();
    gathered.problems.push({ file, message: sentenceOf(error, file) });
  };
  for (const file of files) {
    try {
      checkFileSize(file.name, file.size);
      const bytes = new Uint8Array(await file.arrayBuffer());
      for await (const [name, content] of contentsOf(file.name, bytes, pause)) {
        await readOne(name, content, answers, pause, gathered).catch((error) =>
          refuse(name, error),
        );
      }
    } catch (error) {
      refuse(file.name, error);
    }
  }
  return gathered;
}

/** As src/store/export writes it. */
function isBackup(json: unknown): boolean {
  return (
    typeof json === 'object' &&
    json !== null &&
    'format' in json &&
    json.format === 'matinee-backup'
  );
}

async function readOne(
  file: string,
  bytes: Uint8Array,
  answers: ImportAnswers,
  pause: Pause,
  to: { rows: ImportRow[]; files: ImportedFile[]; questions: ImportQuestion[] },
): Promise<void> {
  const source = await sourceOf(file, readText(file, bytes), pause);
  const format = FORMATS.find((format) => format.recognises(source));
  if (format === undefined) {
    if (isBackup(source.json)) {
      throw new UnreadableFile(
        `${file} is a backup of Matinee. Restore it with “Restore a backup”.`,
      );
    }
    const isBlank = source.text.trim() === '';
    throw new UnreadableFile(
      isBlank
        ? `${file} is empty.`
        : `${file} is none of the files that can be read here. A CSV file with a column “title” always can.`,
    );
  }
  const { rows, scale, question } = format.read(source, answers);
  for (const row of rows) to.rows.push(row);
  to.files.push({ file, format: format.name, rows: rows.length, scale });
  if (question) to.questions.push(question);
  await pause();
}

/** The file itself, or those files of an archive that are of use, unpacked one at a time. */
async function* contentsOf(
  file: string,
  bytes: Uint8Array,
  pause: Pause,
): AsyncGenerator<[name: string, bytes: Uint8Array]> {
  if (!isZip(bytes)) {
    yield [file, bytes];
    return;
  }
  const members = membersOf(file, bytes);
  const paths = members.map(({ path }) => path);
  if (paths.includes('xl/workbook.xml')) throw workbook(file);
  const plain = paths.filter(
    (path) => READABLE.test(path) && !/(?:^|\/)(?:\.|__MACOSX)/.test(path),
  );
  const wanted = letterboxdParts(plain) ?? traktParts(plain) ?? plain;
  if (wanted.length === 0) {
    throw new UnreadableFile(
      `${file} holds no file that can be read here. An archive should hold CSV or JSON files, as exports do.`,
    );
  }
  for (const path of wanted) {
    const member = members.find((member) => member.path === path)!;
    yield [path, await unpack(file, member, pause)];
  }
}

function readText(file: string, bytes: Uint8Array): string {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11) throw workbook(file);
  const text = textOf(bytes);
  if (text.slice(0, 2000).includes('\0')) {
    throw new UnreadableFile(`${file} is not text. Add a CSV, JSON or ZIP file, as exports are.`);
  }
  return text;
}

function workbook(file: string): UnreadableFile {
  return new UnreadableFile(
    `${file} is a spreadsheet. Open it, save the sheet as CSV and add that file.`,
  );
}

function sentenceOf(error: unknown, file: string): string {
  if (error instanceof UnreadableFile) return error.message;
  return `${file} could not be read: ${error instanceof Error ? error.message : String(error)}`;
}

function pausing(signal: AbortSignal | undefined): Pause {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < SLICE) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
    signal?.throwIfAborted();
  };
}
