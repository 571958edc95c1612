import { MAX_ID } from '../../contract/ranges';
import { STARS } from '../../contract/stars';
import { MAX_NAME, MAX_TITLE } from '../../pack/index';
import type { DataFile } from './data-file';
import { numberIn, timeIn } from './numbers';

/** What is wrong with a field's text, as the end of a sentence; null when nothing is. */
export type FieldCheck = (text: string, file: DataFile) => string | null;

export const checkId: FieldCheck = (text, file) => {
  const wanted = `a whole number from 0 to ${MAX_ID}`;
  const value = numberIn(text, file);
  return (
    checkNumber(text, value, wanted) ??
    (Number.isInteger(value) && value >= 0 && value <= MAX_ID ? null : `"${text}" is not ${wanted}`)
  );
};

export const checkStars: FieldCheck = (text, file) => {
  const value = numberIn(text, file);
  const lowest = STARS[0];
  const highest = STARS[STARS.length - 1]!;
  const fault = checkNumber(text, value, `a rating from ${lowest} to ${highest}`);
  if (fault !== null) return fault;
  if (value < lowest || value > highest) return `"${text}" is outside ${lowest} to ${highest}`;
  return Number.isInteger(value * 2) ? null : `"${text}" is not a half star (0.5, 1, 1.5 … 5)`;
};

/** May be empty: such a rating counts as older than any with a time. */
export const checkTimestamp: FieldCheck = (text, file) =>
  text === '' || Number.isFinite(timeIn(text, file))
    ? null
    : `"${text}" is not a time; seconds since 1970 or a date like 2005-04-02 23:53:47 is needed`;

export const checkTitle: FieldCheck = (text) =>
  text.trim() === '' ? 'the title is empty' : checkLength(text, MAX_TITLE);

/** Genres are names separated by "|". */
export const checkGenres: FieldCheck = (text) =>
  text
    .split('|')
    .map((genre) => checkLength(genre, MAX_NAME))
    .find((fault) => fault !== null) ?? null;

function checkLength(text: string, longest: number): string | null {
  return text.length > longest
    ? `it has ${text.length.toLocaleString('en')} characters; ${longest} are the most`
    : checkText(text);
}

/** Refuses zero bytes, because texts in the model end with one. */
const checkText = (text: string): string | null =>
  text.includes('\0') ? 'it holds a zero byte (NUL); is this a text file?' : null;

function checkNumber(text: string, value: number, wanted: string): string | null {
  if (text.trim() === '') return `is empty; ${wanted} is needed`;
  if (Number.isNaN(value)) return `"${text}" is not a number; ${wanted} is needed`;
  return null;
}
