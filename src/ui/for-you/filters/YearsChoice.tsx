import { useId } from 'react';
import { FIRST_DECADE, LAST_DECADE } from './decades';
import type { FilterPanelProps } from './panel';

const DECADES = Array.from(
  { length: (LAST_DECADE - FIRST_DECADE) / 10 + 1 },
  (_, i) => FIRST_DECADE + 10 * i,
);

/** Chooses the first and last year, both included, or a decade with one press. */
export default function YearsChoice({ filters, onChange }: FilterPanelProps) {
  const { from = null, to = null } = filters.years ?? {};
  const id = useId();
  const bound = (which: 'from' | 'to', label: string, value: number | null) => (
    <p className="years__bound">
      <label htmlFor={`${id}${which}`}>{label}</label>
      <input
        id={`${id}${which}`}
        className="field"
        type="number"
        inputMode="numeric"
        min="1870"
        max="2100"
        placeholder="any"
        value={value ?? ''}
        onChange={({ currentTarget }) => {
          const typed = currentTarget.valueAsNumber;
          const year = Number.isInteger(typed) ? typed : null;
          onChange({ years: { from, to, [which]: year } });
        }}
      />
    </p>
  );

  return (
    <div className="years">
      <div className="years__bounds">
        {bound('from', 'From', from)}
        {bound('to', 'To', to)}
      </div>
      <fieldset className="years__decades">
        <legend className="visually-hidden">Decades</legend>
        {DECADES.map((decade) => {
          const isSet = from === decade && to === decade + 9;
          return (
            <button
              key={decade}
              type="button"
              className="toggle"
              aria-pressed={isSet}
              onClick={() =>
                onChange({
                  years: isSet ? { from: null, to: null } : { from: decade, to: decade + 9 },
                })
              }
            >
              {decade}s
            </button>
          );
        })}
      </fieldset>
    </div>
  );
}
