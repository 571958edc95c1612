import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * When the focused row is removed from a list, moves the focus to the row that takes its place. Otherwise the focus would go back to the
 * top of the page.
 *
 * @param rows what the list shows; checked after each change
 * @returns a ref for the list, and a function to call before an action that removes the focused row
 */
export function useFocusAfterRemoval<List extends HTMLElement>(rows: readonly unknown[]) {
  const list = useRef<List>(null);
  const place = useRef<number | null>(null);

  const willRemove = useCallback(() => {
    const row = document.activeElement?.closest('li');
    const items = [...(list.current?.children ?? [])];
    place.current = row && items.includes(row) ? items.indexOf(row) : null;
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are the reason to look
  useLayoutEffect(() => {
    if (place.current === null || !list.current) return;
    const { activeElement, body } = document;
    if (activeElement && activeElement !== body) {
      // The focus is still on the row to be removed, or the visitor has moved it elsewhere meanwhile.
      if (!list.current.contains(activeElement)) place.current = null;
      return;
    }
    const items = list.current.children;
    const row = items[Math.min(place.current, items.length - 1)] ?? list.current;
    place.current = null;
    if (row instanceof HTMLElement) {
      row.tabIndex = -1;
      row.focus({ preventScroll: true });
    }
  }, [rows]);

  return { list, willRemove };
}
