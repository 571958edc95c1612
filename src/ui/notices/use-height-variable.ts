import { useCallback } from 'react';

/**
 * Keeps an element's height in a custom property of the root, so that other elements at the same edge can make room.
 *
 * @returns a ref for the element
 */
export function useHeightVariable(property: `--${string}`) {
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      const { style } = document.documentElement;
      const observer = new ResizeObserver(() => {
        style.setProperty(property, `${element.offsetHeight}px`);
      });
      observer.observe(element);
      return () => observer.disconnect();
    },
    [property],
  );
}
