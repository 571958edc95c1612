import { Component, type ReactNode } from 'react';
import { PartFailure } from './PartFailure';

interface PartBoundaryProps {
  readonly children: ReactNode;
  /** What stands in for the part; a panel that offers to reload when absent. */
  readonly instead?: ReactNode;
}

/** Holds a fault where it happens: what stands inside is replaced by a sentence, the rest of the page lives on. */
export class PartBoundary extends Component<PartBoundaryProps, { readonly failure: unknown }> {
  override state = { failure: null };

  static getDerivedStateFromError(failure: unknown) {
    return { failure: failure ?? true };
  }

  override render() {
    const { children, instead = <PartFailure /> } = this.props;
    return this.state.failure === null ? children : instead;
  }
}
