import type { MovieId, ServiceIds } from '../../contract';
import { type DayOrder, dayOfTime, dayOrderOf, readDay, readTime, readYear } from './day';
import { readNumber, readWhole } from './numbers';
import { readStarSigns, scaleOf, starsByRank, starsOf } from './scale';
import type { ImportRow, LeftOut, Scale } from './types';

/** A row as a format reads it, before its rating and date are interpreted by looking at the whole column. */
export interface Draft {
  readonly row: number;
  readonly title: string;
  readonly otherTitles?: readonly string[];
  readonly year: number | null;
  readonly ids?: ServiceIds;
  /** The cell; empty without a rating. */
  readonly rating?: string;
  /** A day, or a Unix time. */
  readonly date?: string;
  /** A Unix time, if the day is in a separate column. */
  readonly time?: string;
  /** What the row means when it has no rating; `seen` when absent. */
  readonly list?: 'seen' | 'saved' | 'none';
  readonly leftOut?: LeftOut | null;
}

export interface RatingRule {
  /** `judge`: inferred from the whole column. `rank`: by how the person uses the scale. */
  readonly scale: Scale | 'judge' | 'rank';
  /** Whether 0 is a rating, rather than no rating. */
  readonly zeroCounts?: boolean;
}

export interface Reading {
  readonly rows: readonly ImportRow[];
  readonly scale: Scale | null;
}

/** Turns the drafts of a file into rows, interpreting them together. */
export function finish(file: string, drafts: readonly Draft[], rule: RatingRule): Reading {
  const counting = drafts.filter(({ leftOut }) => !leftOut);
  const cells = counting
    .map(({ rating }) => plainRating(rating ?? ''))
    .filter((cell) => cell !== '');
  const read = ratingReader(cells, rule);
  const order = dayOrderOf(counting.map(({ date }) => date ?? ''));
  const rows = drafts.map((draft) => rowOf(file, draft, read, order));
  const isRated = rows.some(({ kind, leftOut }) => kind === 'rating' && !leftOut);
  return { rows, scale: isRated ? read.scale : null };
}

type RatingReader = ((cell: string) => ImportRow['stars'] | LeftOut) & { scale: Scale | null };

function ratingReader(cells: readonly string[], { scale, zeroCounts }: RatingRule): RatingReader {
  const numbers = cells.flatMap((cell) => readNumber(cell) ?? []);
  const ranked = scale === 'rank' ? starsByRank(numbers) : null;
  const most = scale === 'judge' ? scaleOf(cells) : scale === 'rank' ? null : scale;
  const read = (cell: string): ImportRow['stars'] | LeftOut => {
    const text = plainRating(cell);
    const number = readNumber(text);
    if (text === '' || (number === 0 && !zeroCounts)) return null;
    const stars =
      number === null ? null : ranked ? ranked.get(number) : most && starsOf(number, most);
    if (stars) return stars;
    const range = most === null ? 'a number from 0 to 100' : `a number from 0 to ${most}`;
    return { reason: 'rating', why: `“${cell}” is not a rating: it should be ${range}.` };
  };
  return Object.assign(read, { scale: most });
}

/** Replaces stars drawn as symbols by their number. */
function plainRating(cell: string): string {
  const text = cell.trim();
  return text.includes('★') || text === '½' ? String(readStarSigns(text) ?? text) : text;
}

function rowOf(file: string, draft: Draft, read: RatingReader, order: DayOrder): ImportRow {
  const { row, title, otherTitles = [], year, ids = {}, rating = '', date = '' } = draft;
  const stars = read(rating);
  const when = whenOf(date, draft.time ?? '', order);
  const unfit = isLeftOut(stars) ? stars : null;
  const wanted = draft.list ?? 'seen';
  const kind =
    isLeftOut(stars) || stars !== null ? 'rating' : wanted === 'saved' ? 'saved' : 'seen';
  const leftOut =
    draft.leftOut ??
    (title === '' && Object.keys(ids).length === 0
      ? { reason: 'no-film' as const, why: 'The row names no film.' }
      : (unfit ?? when.leftOut ?? noOpinion(kind, wanted)));
  return {
    file,
    row,
    title,
    otherTitles: otherTitles.filter((other) => other !== '' && other !== title),
    year,
    ids,
    kind,
    stars: isLeftOut(stars) ? null : stars,
    ratedAt: when.day,
    time: when.time,
    leftOut,
  };
}

function isLeftOut(value: ImportRow['stars'] | LeftOut): value is LeftOut {
  return typeof value === 'object' && value !== null;
}

function noOpinion(kind: ImportRow['kind'], wanted: Draft['list']): LeftOut | null {
  if (kind === 'rating' || wanted !== 'none') return null;
  return { reason: 'no-opinion', why: 'Neither rated nor seen nor saved.' };
}

/** The day as written, else the day of the time. */
function whenOf(date: string, timeCell: string, order: DayOrder) {
  const day = readDay(date, order);
  const cell = timeCell === '' && day === null ? date : timeCell;
  const time = readTime(cell);
  if (time === 'out-of-range') {
    const why = `“${cell}” is not a time from 1970 to 2100.`;
    return { day, time: null, leftOut: { reason: 'date' as const, why } };
  }
  return { day: day ?? (time === null ? null : dayOfTime(time)), time, leftOut: null };
}

/** "Heat (1995)" → "Heat", 1995; a year from a separate column takes precedence. */
export function titleAndYear(title: string, yearCell = ''): { title: string; year: number | null } {
  const year = readYear(yearCell);
  const match = /^(.*\S)\s*\(((?:1[89]|20)\d\d)(?:\s*[-–—]\s*(?:\d{4})?)?\)$/s.exec(title);
  if (match === null) return { title, year };
  if (year !== null && year !== Number(match[2])) return { title, year };
  return { title: match[1]!, year: Number(match[2]) };
}

/** "tt0113277", "0113277", a link to it, or "" and "-" for none. */
export function imdbId(cell: string | undefined): number | undefined {
  const text = (cell ?? '').trim();
  const digits =
    /(?:^|\/)tt0*(\d{1,10})(?!\d)/i.exec(text)?.[1] ?? /^0*(\d{1,10})$/.exec(text)?.[1];
  return positive(digits);
}

export function tmdbId(cell: string | undefined): number | undefined {
  const text = (cell ?? '').trim();
  return positive(/(?:^|\/movie\/)(\d{1,10})(?!\d)/.exec(text)?.[1]);
}

/** Any 32-bit whole number, including 0, as in a model. */
export function movieId(cell: string | undefined): MovieId | undefined {
  const id = readWhole(cell ?? '');
  return id === null || id > 0xffffffff ? undefined : (id as MovieId);
}

function positive(digits: string | undefined): number | undefined {
  const id = Number(digits);
  return id > 0 ? id : undefined;
}

/** The ids without undefined ones. */
export function idsOf(
  ids: { [Name in keyof ServiceIds]: ServiceIds[Name] | undefined },
): ServiceIds {
  return Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined));
}
