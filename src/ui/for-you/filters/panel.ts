import type { ComponentType } from 'react';
import type { FilterName, Filters } from '../../../contract';

/** The props of a filter's panel. */
export interface FilterPanelProps {
  /** All filters as the visitor set them. */
  readonly filters: Filters;
  /** Sets the given filters, and leaves the others unchanged. */
  readonly onChange: (change: Filters) => void;
}

export interface FilterPanel {
  readonly filter: FilterName;
  /** "How well known". */
  readonly name: string;
  /** Its value or default in words: "Beyond the famous"; null if nothing is left out. */
  readonly words: string | null;
  /** Whether the visitor set it. */
  readonly isSet: boolean;
  readonly Choice: ComponentType<FilterPanelProps>;
}
