import { useLayoutEffect, useRef } from 'react';

/**
 * Returns the focus to where it came from if an element is removed while it has the focus.
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
