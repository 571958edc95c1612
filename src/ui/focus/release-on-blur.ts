import type { FocusEvent } from 'react';

/** A blur handler for a row: calls `release` when the focus goes to something outside the row. */
export function releaseOnBlur(release: () => void) {
  return ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!currentTarget.contains(relatedTarget)) release();
  };
}
