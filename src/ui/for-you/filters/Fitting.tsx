import type { FittingCounts } from '../../../contract';
import { count } from '../../words';

/** Says how many films the list is made from. */
export function Fitting({ fitting }: { readonly fitting: FittingCounts }) {
  return (
    <p className="filter-bar__fitting soft" role="status">
      {count(fitting.all, 'film fits', 'films fit')}
    </p>
  );
}
