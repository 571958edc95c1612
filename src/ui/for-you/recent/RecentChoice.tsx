import { useId } from 'react';
import { count } from '../../words';
import type { RecentTaste } from './use-recent-taste';
import { countingWords } from './words';

/** Chooses from which year on ratings count, and shows how many do. */
export function RecentChoice({ all, undated, since, chosen, choose }: RecentTaste) {
  const id = useId();
  // The first year is not offered, because from it on all ratings count.
  const offered = since.filter(({ year, ratings }) => ratings < all || year === chosen);
  const counting =
    chosen === null ? all : (since.findLast(({ year }) => year >= chosen)?.ratings ?? undated);
  return (
    <div className="recent">
      <label htmlFor={id}>Ratings that count</label>
      <select
        id={id}
        className="field"
        value={chosen ?? ''}
        onChange={({ currentTarget }) => choose(Number(currentTarget.value) || null)}
      >
        <option value="">From all years</option>
        {chosen !== null && !offered.some(({ year }) => year === chosen) && (
          <option value={chosen}>Since {chosen}</option>
        )}
        {offered.map(({ year, ratings }) => (
          <option key={year} value={year}>
            Since {year}: {count(ratings, 'rating')}
          </option>
        ))}
      </select>
      <p className="recent__words soft">{countingWords(counting, all, undated)}</p>
    </div>
  );
}
