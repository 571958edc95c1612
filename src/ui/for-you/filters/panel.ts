import type { ComponentType } from 'react';
import type { FilterName, Filters } from '../../../contract';

/** What the panel of a filter works with. */
export interface FilterPanelProps {
  /** All filters as the visitor set them. */
  readonly filters: Filters;
  /** Sets the filters named, and leaves the others. */
  readonly onChange: (change: Filters) => void;
}

export interface FilterPanel {
  readonly filter: FilterName;
  /** "How well known". */
  readonly name: string;
  /** What it is set to, or what is usual: "Beyond the famous"; null for nothing left out. */
  readonly words: string | null;
  /** The visitor set it. */
  readonly isSet: boolean;
  readonly Choice: ComponentType<FilterPanelProps>;
}
