import { useState } from 'react';
import { lazyPart } from '../../parts/lazy-part';
import type { FilterSheetProps } from './FilterSheet';

const FilterSheet = lazyPart(() => import('./FilterSheet'));

/** Opens all filters on one sheet, for narrow screens. */
export function FilterSheetButton(props: Omit<FilterSheetProps, 'onClose'>) {
  const [open, setOpen] = useState(false);
  const isSet = props.panels.some((panel) => panel.isSet);
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
      {open && <FilterSheet {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
