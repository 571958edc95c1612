import { readFileSync } from 'node:fs';
import { readImport } from './read-import';
import type { ImportAnswers, ImportReading, ImportRow } from './types';

/** A file with this text or these bytes, as a browser provides it. */
export function fileOf(name: string, content: string | Uint8Array): File {
  return new File([content as BlobPart], name);
}

/** A file of `fixtures/`, under another name if one is given. */
export function fixture(file: string, name = file): File {
  return fileOf(name, readFileSync(new URL(`fixtures/${file}`, import.meta.url)));
}

export function readText(
  text: string,
  name = 'films.csv',
  answers: ImportAnswers = {},
): Promise<ImportReading> {
  return readImport([fileOf(name, text)], { answers });
}

/** A row in short form: title, year, stars or kind, day; and the reason when it is left out. */
export function short({ title, year, stars, kind, ratedAt, leftOut }: ImportRow): unknown[] {
  const row = [title, year, stars ?? kind, ratedAt];
  return leftOut ? [...row, leftOut.reason] : row;
}
