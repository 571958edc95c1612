import './recent.css';
import { RecentChoice } from './RecentChoice';
import { useRecentTaste } from './use-recent-taste';

/** The filter for the visitor's recent taste, as a section of the filter sheet. */
export function RecentSection() {
  const taste = useRecentTaste();
  if (!taste) return null;
  return (
    <details className="filter-sheet__one">
      <summary>
        Recent taste{' '}
        {taste.chosen !== null && <span className="filter__words">since {taste.chosen}</span>}
      </summary>
      <RecentChoice {...taste} />
    </details>
  );
}
