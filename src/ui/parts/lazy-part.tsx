import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { PartBoundary } from './PartBoundary';

interface PartOptions {
  /** Shown until the part is loaded. */
  readonly waiting?: ReactNode;
  /** Shown when the part could not be loaded; by default a panel that offers to reload. */
  readonly instead?: ReactNode;
}

/** A part of the page whose code is loaded when it is first rendered. If loading fails, only this part is missing. */
export function lazyPart<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  { waiting = null, instead }: PartOptions = {},
): ComponentType<Props> {
  const Part = lazy(load) as unknown as ComponentType<Props>;
  return function LazyPart(props: Props) {
    return (
      <PartBoundary instead={instead}>
        <Suspense fallback={waiting}>
          <Part {...props} />
        </Suspense>
      </PartBoundary>
    );
  };
}
