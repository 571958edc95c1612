import { Component, type ReactNode } from 'react';
import { PartFailure } from './PartFailure';

interface PartBoundaryProps {
  readonly children: ReactNode;
  /** Shown instead of the part; by default a panel that offers to reload. */
  readonly instead?: ReactNode;
}

/** An error boundary: the failed part is replaced by a sentence, and the rest of the page continues to work. */
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
