import { type RefObject, useLayoutEffect } from 'react';
import { earlierVisit, isFirstPlace } from './visits';

/** How long to wait, in ms, for a place to grow until the visitor's scroll position can be restored. */
const PATIENCE = 4000;

/**
 * Sets scroll position and focus on arrival at a place. After "back" they are restored; otherwise the place starts at its top, with the
 * focus on its heading, unless something in it has taken the focus. The first place of a tab leaves the focus alone.
 */
export function useArrival(frame: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const visit = earlierVisit();
    if (visit) {
      if (visit.focus || !isFirstPlace()) {
        lookFor(frame.current, visit.focus)?.focus({ preventScroll: true });
      }
      return scrollBackTo(visit.scroll);
    }
    if (isFirstPlace()) return;
    scrollTo({ top: 0, behavior: 'instant' });
    if (frame.current?.contains(document.activeElement)) return;
    lookFor(frame.current, null)?.focus({ preventScroll: true });
  }, [frame]);
}

function lookFor(frame: HTMLElement | null, selector: string | null): HTMLElement | null {
  const title = frame?.querySelector<HTMLElement>('#place-title') ?? null;
  return (selector && frame?.querySelector<HTMLElement>(selector)) || title;
}

/** Scrolls as soon as the page is long enough. Any action of the visitor meanwhile cancels it. */
function scrollBackTo(top: number): () => void {
  const ends = ['wheel', 'touchstart', 'keydown', 'pointerdown', 'hashchange'] as const;
  const observer = new ResizeObserver(tryNow);
  const timer = setTimeout(end, PATIENCE);
  function end() {
    clearTimeout(timer);
    observer.disconnect();
    for (const name of ends) removeEventListener(name, end);
  }
  function tryNow() {
    scrollTo({ top, behavior: 'instant' });
    if (Math.abs(scrollY - top) <= 1) end();
  }
  for (const name of ends) addEventListener(name, end, { passive: true });
  observer.observe(document.body);
  tryNow();
  return end;
}
