import { STARS } from '../../contract';
import { count, starsFigure, starsName } from '../words';
import { percent } from './words';

interface StarsChartProps {
  /** Indexed as STARS. */
  readonly own: readonly number[];
  /** Indexed as STARS; null if the ratings of others are not loaded. */
  readonly others: readonly number[] | null;
}

/** How often the visitor gives each number of stars, next to how often all users give it to the same films. */
export function StarsChart({ own, others }: StarsChartProps) {
  const mine = sharesOf(own);
  const theirs = others && sharesOf(others);
  const most = Math.max(...mine, ...(theirs ?? []));
  return (
    <section className="stars-chart" aria-label="How you use the stars">
      <h2 className="section-title">How you use the stars</h2>
      <p className="stars-chart__legend">
        <span>
          <span className="stars-chart__tone stars-chart__own" /> You
        </span>
        {theirs && (
          <span>
            <span className="stars-chart__tone stars-chart__others" /> Everybody, on the same films
          </span>
        )}
      </p>
      <div className="stars-chart__columns" aria-hidden="true">
        {STARS.map((stars, i) => (
          <div key={stars} className="stars-chart__column">
            <div className="stars-chart__bars">
              <span className="stars-chart__own" style={{ height: heightOf(mine[i], most) }} />
              {theirs && (
                <span
                  className="stars-chart__others"
                  style={{ height: heightOf(theirs[i], most) }}
                />
              )}
            </div>
            <span className="stars-chart__name">{starsFigure(stars)}</span>
          </div>
        ))}
      </div>
      <table className="visually-hidden">
        <caption>How often each number of stars is given</caption>
        <thead>
          <tr>
            <th scope="col">Stars</th>
            <th scope="col">You</th>
            {theirs && <th scope="col">Everybody</th>}
          </tr>
        </thead>
        <tbody>
          {STARS.map((stars, i) => (
            <tr key={stars}>
              <th scope="row">{starsName(stars)}</th>
              <td>
                {count(own[i] ?? 0, 'time')}, {percent.format(mine[i] ?? 0)}
              </td>
              {theirs && <td>{percent.format(theirs[i] ?? 0)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function sharesOf(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, n) => sum + n, 0) || 1;
  return counts.map((n) => n / all);
}

function heightOf(share: number | undefined, most: number): string {
  return `${((share ?? 0) / (most || 1)) * 100}%`;
}
