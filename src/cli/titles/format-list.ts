import type { Movie, Recommendation, Stars } from '../../contract';
import { printable } from '../../trainer/printable';
import { counted } from '../../trainer/words';
import { reasonWords } from './reason-words';

/** What the command answers to ratings by title. */
export interface TitleAnswer {
  /** What each title was taken for, in the order given. */
  readonly rated: readonly { readonly movie: Movie; readonly stars: Stars }[];
  /** Titles close to no movie of the model. */
  readonly unmatched: readonly string[];
  /** Best first. */
  readonly recommendations: readonly Recommendation[];
}

/** Longer titles push the rest of their line to the right. */
const WIDEST_TITLE = 50;

/** The answer for a terminal: the ratings as understood, a ranked table, and the titles that did not match. */
export function formatList({ rated, unmatched, recommendations }: TitleAnswer): string {
  const rows = recommendations.map(({ movie, score, reason }, i) => [
    String(i + 1),
    movie.title,
    String(movie.year ?? ''),
    score.toFixed(3),
    reasonWords(reason),
  ]);
  const taken = rated.map(({ movie, stars }) => `${nameOf(movie)} ${counted(stars, 'star')}`);
  return printable(
    [
      ...(taken.length > 0 ? [`Your ratings: ${taken.join(', ')}`, ''] : []),
      ...table(['', 'Title', 'Year', 'Score', 'Why'], rows),
      ...(recommendations.length === 0 ? ['No other movie of the model fits.'] : []),
      ...(unmatched.length > 0
        ? ['', `No movie matches ${unmatched.map((title) => `"${title}"`).join(', ')}.`]
        : []),
    ].join('\n'),
  );
}

function nameOf({ title, year }: Movie): string {
  return year === null ? title : `${title} (${year})`;
}

/** Columns two spaces apart: places and scores to the right, the others to the left. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((name, column) =>
    Math.min(WIDEST_TITLE, Math.max(name.length, ...rows.map((row) => row[column]!.length))),
  );
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column === 0 || column === 3
          ? cell.padStart(widths[column]!)
          : cell.padEnd(column === row.length - 1 ? 0 : widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
}
