import type { Parts } from './shares';
import { WAYS } from './shares';
import { WAY_NAMES } from './words';

/** What the tones mean: those that occur. */
export function Legend({ all }: { readonly all: readonly Parts[] }) {
  const ways = WAYS.filter((way) => all.some((parts) => parts[way] !== 0));
  if (ways.length === 0) return null;
  return (
    <p className="legend" aria-hidden="true">
      {ways.map((way) => (
        <span key={way} className="legend__way">
          <span className={`legend__tone bar__part--${way}`} />
          {WAY_NAMES[way]}
        </span>
      ))}
    </p>
  );
}
