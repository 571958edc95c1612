import { useLayoutEffect, useRef } from 'react';
import type { Folding } from './use-folding';

/** The button that opens the folded questions. It takes over the focus when they are folded. */
export function RateMore({ open, toggle }: Folding) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);

  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body;
    if (wasOpen.current && !open && isLost) button.current?.focus({ preventScroll: true });
    wasOpen.current = open;
  }, [open]);

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
