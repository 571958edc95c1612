import { STARS } from '../../contract/stars';

/** What is wrong with a field's text, as the end of a sentence; null when nothing is. */
export type FieldCheck = (text: string) => string | null;

const LARGEST_ID = 2 ** 32 - 1;
const NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

function checkNumber(text: string, wanted: string): string | null {
  if (text.trim() === '') return `is empty; ${wanted} is needed`;
  if (!NUMBER.test(text)) return `"${text}" is not a number; ${wanted} is needed`;
  return null;
}

export const checkId: FieldCheck = (text) => {
  const wanted = `a whole number from 0 to ${LARGEST_ID}`;
  const value = Number(text);
  return (
    checkNumber(text, wanted) ??
    (Number.isInteger(value) && value >= 0 && value <= LARGEST_ID
      ? null
      : `"${text}" is not ${wanted}`)
  );
};

export const checkStars: FieldCheck = (text) => {
  const value = Number(text);
  const lowest = STARS[0];
  const highest = STARS[STARS.length - 1];
  const fault = checkNumber(text, `a rating from ${lowest} to ${highest}`);
  if (fault !== null) return fault;
  if (value < lowest || value > highest) return `"${text}" is outside ${lowest} to ${highest}`;
  return Number.isInteger(value * 2) ? null : `"${text}" is not a half star (0.5, 1, 1.5 … 5)`;
};

/** May be empty: such a rating counts as older than any with a time. */
export const checkTimestamp: FieldCheck = (text) =>
  text === '' ? null : checkNumber(text, 'a time in seconds since 1970');

export const checkTitle: FieldCheck = (text) =>
  text.trim() === '' ? 'the title is empty' : checkText(text);

/** The model ends its texts with a zero byte. */
export const checkText: FieldCheck = (text) =>
  text.includes('\0') ? 'it holds a zero byte (NUL); is this a text file?' : null;
