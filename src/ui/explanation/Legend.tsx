import { SIGNAL_NAMES } from '../../contract';
import type { Parts } from './shares';
import { LEGEND_NAMES } from './words';

/** The meaning of the colours that occur in the chart. */
export function Legend({ all }: { readonly all: readonly Parts[] }) {
  const signals = SIGNAL_NAMES.filter((name) => all.some((parts) => parts[name] !== 0));
  if (signals.length === 0) return null;
  return (
    <p className="legend" aria-hidden="true">
      {signals.map((name) => (
        <span key={name} className="legend__signal">
          <span className={`legend__tone bar__part--${name}`} />
          {LEGEND_NAMES[name]}
        </span>
      ))}
    </p>
  );
}
