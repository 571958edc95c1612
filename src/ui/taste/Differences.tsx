import type { TasteDifference } from '../../contract';
import { differenceFigure } from '../difference/words';
import { count, listed } from '../words';
import { differenceSentence, isClear } from './words';

interface Row extends TasteDifference {
  readonly name: string;
}

interface DifferencesProps {
  readonly title: string;
  /** Heading of the column of names. */
  readonly label: string;
  readonly rows: readonly Row[];
}

/** How far the chart extends on both sides, in stars; values beyond are drawn at its edge. */
const REACH = 2;

/** A chart of how far the visitor's stars are above or below those of all users, row by row, each with its interval. */
export function Differences({ title, label, rows }: DifferencesProps) {
  const told = rows.filter(({ difference }) => difference !== null);
  const few = rows.filter(({ difference }) => difference === null);
  return (
    <section className="differences" aria-label={title}>
      <h2 className="section-title">{title}</h2>
      {told.length > 0 && (
        <table className="differences__table">
          <thead>
            <tr>
              <th scope="col" className="visually-hidden">
                {label}
              </th>
              <th scope="col" className="differences__scale">
                <span className="differences__ends">
                  <span>below everybody</span>
                  <span>above</span>
                </span>
              </th>
              <th scope="col" className="visually-hidden">
                Stars above or below everybody
              </th>
            </tr>
          </thead>
          <tbody>
            {told.map((row) => (
              <tr key={row.name}>
                <th scope="row" className="differences__name">
                  {row.name} <span className="soft">{row.movies}</span>
                </th>
                <td className="differences__cell" aria-hidden="true">
                  <Interval row={row} />
                </td>
                <td className="differences__figure" data-clear={isClear(row) ? '' : undefined}>
                  <span aria-hidden="true">{differenceFigure(row.difference?.mean ?? 0)}</span>
                  <span className="visually-hidden">
                    {differenceSentence(row)}, {count(row.movies, 'film')}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {few.length > 0 && (
        <p className="soft differences__few">
          Too few to say: {listed(few.map(({ name, movies: films }) => `${name} (${films})`))}.
        </p>
      )}
    </section>
  );
}

function Interval({ row: { difference, ...row } }: { readonly row: Row }) {
  if (!difference) return null;
  const at = (stars: number) =>
    `${(50 * (Math.max(-REACH, Math.min(REACH, stars)) + REACH)) / REACH}%`;
  const { low, high, mean } = difference;
  const width = `calc(${at(high)} - ${at(low)})`;
  return (
    <span className="interval" data-clear={isClear({ difference, ...row }) ? '' : undefined}>
      <span className="interval__line" style={{ insetInlineStart: at(low), width }} />
      <span className="interval__dot" style={{ insetInlineStart: at(mean) }} />
    </span>
  );
}
