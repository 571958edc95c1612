import { flushSync } from 'react-dom';

/** Makes a change. If it removes the focused element, the focus moves to the title with that id. */
export function keepFocus(change: () => void, titleId: string): void {
  const { activeElement, body } = document;
  const byKeys = activeElement?.matches(':focus-visible');
  flushSync(change);
  if (activeElement === body || activeElement?.isConnected) return;
  document.getElementById(titleId)?.focus({ preventScroll: !byKeys });
}
