import { flushSync } from 'react-dom';

/** Makes a change. If what holds the focus goes with it, the focus is led to the title with that id, not lost. */
export function keepFocus(change: () => void, titleId: string): void {
  const { activeElement, body } = document;
  const byKeys = activeElement?.matches(':focus-visible');
  flushSync(change);
  if (activeElement === body || activeElement?.isConnected) return;
  document.getElementById(titleId)?.focus({ preventScroll: !byKeys });
}
