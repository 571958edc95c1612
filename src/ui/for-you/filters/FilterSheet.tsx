import type { Filters, FittingCounts } from '../../../contract';
import { useStores } from '../../context';
import { Dialog } from '../../dialog/Dialog';
import { count } from '../../words';
import { RecentSection } from '../recent/RecentSection';
import type { FilterPanel } from './panel';
import GenreMatch from './tuning/GenreMatch';

export interface FilterSheetProps {
  readonly panels: readonly FilterPanel[];
  readonly filters: Filters;
  readonly fitting: FittingCounts | null;
  readonly onClose: () => void;
}

/** All filters on one sheet. */
export default function FilterSheet({ panels, filters, fitting, onClose }: FilterSheetProps) {
  const { session } = useStores();
  return (
    <Dialog title="Filters" onClose={onClose}>
      {panels.map(({ filter, name, words, Choice }) => (
        <details key={filter} className="filter-sheet__one" open={filter === 'skipHead'}>
          <summary>
            {name} {words && <span className="filter__words">{words}</span>}
          </summary>
          <Choice filters={filters} onChange={session.filters.set} />
        </details>
      ))}
      <details className="filter-sheet__one">
        <summary>Genre match</summary>
        <GenreMatch />
      </details>
      <RecentSection />
      <form method="dialog" className="dialog__actions">
        <button type="button" className="button" onClick={() => session.filters.clear()}>
          Clear
        </button>
        <button type="submit" className="button button--main">
          {fitting ? `Show ${count(fitting.all, 'film')}` : 'Show the films'}
        </button>
      </form>
    </Dialog>
  );
}
