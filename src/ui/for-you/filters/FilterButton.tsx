import type { Filters } from '../../../contract';
import { useStores } from '../../context';
import { Popover } from '../../dialog/Popover';
import type { FilterPanel } from './panel';

interface FilterButtonProps {
  readonly panel: FilterPanel;
  readonly filters: Filters;
}

/** A filter in the line: its name and value, a panel to set it, and a cross to remove it. */
export function FilterButton({ panel, filters }: FilterButtonProps) {
  const { session } = useStores();
  const { filter, name, words, isSet, Choice } = panel;
  return (
    <div className="filter">
      <Popover
        name={words ? `${name}: ${words}` : name}
        isSet={isSet}
        label={
          <>
            <span>{name}</span>
            {words && <span className="filter__words">{words}</span>}
          </>
        }
      >
        <Choice filters={filters} onChange={session.filters.set} />
      </Popover>
      {isSet && <TakeAway name={name} onTake={() => session.filters.unset(filter)} />}
    </div>
  );
}

export function TakeAway({ name, onTake }: { readonly name: string; readonly onTake: () => void }) {
  return (
    <button
      type="button"
      className="take-away"
      aria-label={`Take away the filter: ${name}`}
      onClick={onTake}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="m4 4 8 8m0-8-8 8" />
      </svg>
    </button>
  );
}
