import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { PartBoundary } from './PartBoundary';

interface PartOptions {
  /** Shown until the part is there. */
  readonly waiting?: ReactNode;
  /** Shown when the part did not come; a panel that offers to reload when absent. */
  readonly instead?: ReactNode;
}

/** A part of the page that is fetched when it is first drawn. If it does not come, it alone is missing. */
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
