import { useStores } from '../../context';
import { TakeAway } from './FilterButton';
import type { FilterPanel } from './panel';

/** The filters that are set, each with a cross to remove it; for screens too narrow for the line of filters. */
export function FilterTags({ panels }: { readonly panels: readonly FilterPanel[] }) {
  const { session } = useStores();
  const set = panels.filter(({ isSet }) => isSet);
  if (set.length === 0) return null;
  return (
    <ul className="filter-tags" aria-label="Filters that are set">
      {set.map(({ filter, name, words }) => (
        <li key={filter} className="filter-tags__one">
          <span className="filter-tags__words">{words ?? name}</span>
          <TakeAway name={name} onTake={() => session.filters.unset(filter)} />
        </li>
      ))}
    </ul>
  );
}
