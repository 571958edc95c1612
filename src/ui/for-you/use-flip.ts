import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const MOTION = { duration: 280, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)' };

/**
 * Lets rows slide from where they were to where they are, and new ones fade in, so that the eye can follow a re-ranking.
 * Rows are known by `data-key`. Nothing moves for those who ask for less motion.
 *
 * @param rows what the list shows; positions are compared after each change of it
 * @param still the key of a row that the visitor works in: the page scrolls along with it, so that it stays under the hand
 */
export function useFlip(
  list: RefObject<HTMLElement | null>,
  rows: readonly unknown[],
  still: number | undefined,
): void {
  const tops = useRef(new Map<string, number>());
  const filled = rows.length > 0;

  // Rows that grow or shrink by themselves move the others, without a re-ranking to follow.
  useEffect(() => {
    if (!filled || !list.current) return;
    const observer = new ResizeObserver(() => {
      tops.current = topsOf(list.current);
    });
    observer.observe(list.current);
    return () => observer.disconnect();
  }, [filled, list]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are the reason to look
  useLayoutEffect(() => {
    const before = tops.current;
    const after = topsOf(list.current);
    const kept = before.get(String(still));
    const scrolled = kept === undefined ? 0 : (after.get(String(still)) ?? kept) - kept;
    if (scrolled !== 0) scrollBy({ top: scrolled, behavior: 'instant' });
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches || before.size === 0;
    if (!calm) slide(list.current, before, after, scrolled);
    tops.current = after;
  }, [rows]);
}

function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.children ?? [])].filter((row) => row instanceof HTMLElement);
}

function topsOf(list: HTMLElement | null): Map<string, number> {
  return new Map(rowsOf(list).map((row) => [row.dataset.key ?? '', row.offsetTop]));
}

function slide(
  list: HTMLElement | null,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  scrolled: number,
): void {
  const reach = window.innerHeight;
  for (const row of rowsOf(list)) {
    const key = row.dataset.key ?? '';
    const from = before.get(key);
    if (from === undefined) {
      row.animate([{ opacity: 0 }, { opacity: 1 }], MOTION);
      continue;
    }
    const way = from - (after.get(key) ?? from) + scrolled;
    if (way === 0 || Math.abs(way) >= reach) continue;
    row.animate([{ transform: `translateY(${way}px)` }, { transform: 'none' }], MOTION);
  }
}
