import { useLayoutEffect, useRef } from 'react';
import type { Folding } from './use-folding';

/** The way to the questions once they are folded. It takes over the focus that they held. */
export function RateMore({ open, toggle }: Folding) {
  const button = useRef<HTMLButtonElement>(null);
  const folds = toggle !== null;

  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (folds && !open && activeElement === body) button.current?.focus({ preventScroll: true });
  }, [folds, open]);

  if (!toggle) return null;
  return (
    <button
      type="button"
      className="text-button rate-more"
      aria-expanded={open}
      aria-controls="questions"
      ref={button}
      onClick={toggle}
    >
      Rate more films
    </button>
  );
}
