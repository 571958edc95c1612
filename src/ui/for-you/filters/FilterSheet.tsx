import { useState } from 'react';
import type { Filters, FittingCounts } from '../../../contract';
import { useStores } from '../../context';
import { Dialog } from '../../dialog/Dialog';
import { count } from '../../words';
import { GenreMatch } from './GenreMatch';
import type { FilterPanel } from './panel';

interface FilterSheetProps {
  readonly panels: readonly FilterPanel[];
  readonly filters: Filters;
  readonly fitting: FittingCounts | null;
}

/** All filters on one sheet, for narrow screens. */
export function FilterSheet({ panels, filters, fitting }: FilterSheetProps) {
  const { session } = useStores();
  const [open, setOpen] = useState(false);
  const isSet = panels.some((panel) => panel.isSet);
  return (
    <>
      <button
        type="button"
        className="chip"
        aria-haspopup="dialog"
        data-set={isSet ? '' : undefined}
        onClick={() => setOpen(true)}
      >
        Filters
      </button>
      {open && (
        <Dialog title="Filters" onClose={() => setOpen(false)}>
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
          <form method="dialog" className="dialog__actions">
            <button type="button" className="button" onClick={() => session.filters.clear()}>
              Clear
            </button>
            <button type="submit" className="button button--main">
              {fitting ? `Show ${count(fitting.all, 'film')}` : 'Show the films'}
            </button>
          </form>
        </Dialog>
      )}
    </>
  );
}
