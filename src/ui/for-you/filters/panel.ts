import type { Filters } from '../../../contract';

/** What the panel of a filter works with. */
export interface FilterPanelProps {
  /** All filters as they are set. */
  readonly filters: Filters;
  /** Sets the filters named, and leaves the others. */
  readonly onChange: (change: Filters) => void;
}
