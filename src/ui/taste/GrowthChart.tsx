import type { Growth } from '../../store';
import { count } from '../words';

interface GrowthChartProps {
  /** Month by month. */
  readonly growth: readonly Growth[];
  /** Number of ratings whose day is not known. */
  readonly undated: number;
}

const WIDTH = 600;
const HEIGHT = 160;
/** The fewest months for which the line is shown. */
const FEWEST_MONTHS = 3;

const monthName = new Intl.DateTimeFormat('en', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const nameOf = (month: string) => monthName.format(new Date(`${month}T00:00:00Z`));

/** How the ratings grew over time. */
export function GrowthChart({ growth, undated }: GrowthChartProps) {
  const last = growth.at(-1);
  if (growth.length < FEWEST_MONTHS || !last) return null;
  const points = growth.map(({ ratings }, i) => {
    const x = (i / (growth.length - 1)) * WIDTH;
    const y = HEIGHT - (ratings / last.ratings) * (HEIGHT - 6);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  const years = yearsOf(growth);
  return (
    <section className="growth" aria-label="Over time">
      <h2 className="section-title">Over time</h2>
      <svg
        className="growth__chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <polygon
          className="growth__area"
          points={`0,${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}`}
        />
        <polyline className="growth__line" points={points.join(' ')} />
      </svg>
      <p className="growth__ends soft" aria-hidden="true">
        <span>{nameOf(growth[0]?.month ?? '')}</span>
        <span>
          {nameOf(last.month)}: {count(last.ratings, 'rating')}
        </span>
      </p>
      {undated > 0 && (
        <p className="soft">
          {count(undated, 'rating')} without a day {undated === 1 ? 'is' : 'are'} not in it.
        </p>
      )}
      <table className="visually-hidden">
        <caption>Ratings by the end of each year</caption>
        <tbody>
          {years.map(({ year, ratings }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{ratings}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function yearsOf(growth: readonly Growth[]): { year: string; ratings: number }[] {
  const byYear = new Map(growth.map(({ month, ratings }) => [month.slice(0, 4), ratings]));
  return [...byYear].map(([year, ratings]) => ({ year, ratings }));
}
