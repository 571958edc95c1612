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
  NamedBlob,
} from './types';
import { isZip, membersOf, unpack } from './zip';

export interface ReadOptions {
  readonly answers?: ImportAnswers;
  /** Aborts the reading, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called before each pause, in bytes of the files; `done` reaches `total`. */
  readonly onProgress?: (done: number, total: number) => void;
}

const READABLE = /\.(?:csv|tsv|txt|json|xml|xls|html?)$/i;
/** Milliseconds of work between two pauses. */
const SLICE = 12;

/**
 * Reads the files that a visitor brings: every row of every file, and the files that could not be read with the reason. Nothing is looked
 * up and nothing is written. It yields to the thread every few milliseconds.
 *
 * @throws the signal's reason when it is aborted, and nothing else: a file that cannot be read is a problem in the answer
 */
export async function readImport(
  files: readonly NamedBlob[],
  { answers = {}, signal, onProgress }: ReadOptions = {},
): Promise<ImportReading> {
  const letGo = pausing(signal);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
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
    let reached = 0;
    const pause: Pause = async (part = reached) => {
      reached = part;
      if (await letGo()) onProgress?.(done + part * file.size, total);
    };
    try {
      checkFileSize(file.name, file.size);
      const bytes = new Uint8Array(await file.arrayBuffer());
      for await (const [name, content, pauseIn] of contentsOf(file.name, bytes, pause)) {
        await readOne(name, content, answers, pauseIn, gathered).catch((error) =>
          refuse(name, error),
        );
      }
    } catch (error) {
      refuse(file.name, error);
    }
    done += file.size;
    onProgress?.(done, total);
  }
  return gathered;
}

/** Whether the JSON is a backup as src/store/export writes it. */
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
  await pause(1);
}

/** The file itself, or the usable files of an archive, unpacked one at a time. */
async function* contentsOf(
  file: string,
  bytes: Uint8Array,
  pause: Pause,
): AsyncGenerator<[name: string, bytes: Uint8Array, pause: Pause]> {
  if (!isZip(bytes)) {
    yield [file, bytes, pause];
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
  for (const [i, path] of wanted.entries()) {
    const member = members.find((member) => member.path === path)!;
    const pauseIn: Pause = (part = 0) => pause((i + part) / wanted.length);
    yield [path, await unpack(file, member, pauseIn), pauseIn];
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

/** @returns a function that pauses when it is time to, and returns whether it did */
function pausing(signal: AbortSignal | undefined): () => Promise<boolean> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < SLICE) return false;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
    signal?.throwIfAborted();
    return true;
  };
}
