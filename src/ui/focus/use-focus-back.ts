import { useLayoutEffect, useRef } from 'react';

/**
 * Gives the focus back to where it came from when an element goes away while it holds it.
 *
 * @returns a ref for the element
 */
export function useFocusBack<E extends HTMLElement>() {
  const element = useRef<E>(null);

  useLayoutEffect(() => {
    const { current: held } = element;
    let from: HTMLElement | null = null;
    held?.addEventListener('focusin', ({ relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement && !held.contains(relatedTarget)) {
        from = relatedTarget;
      }
    });
    return () => {
      if (held?.contains(document.activeElement)) from?.focus({ preventScroll: true });
    };
  }, []);

  return element;
}
