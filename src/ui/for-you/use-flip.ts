import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const MOTION = { duration: 280, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)' };

interface Spot {
  readonly left: number;
  readonly top: number;
}

/**
 * Animates the items of a list or grid from their old to their new positions and fades new ones in, so that a re-ranking is easy to
 * follow. Items are identified by `data-key`. There is no animation for visitors who prefer reduced motion.
 *
 * @param items what the list shows; positions are compared after each change of it
 * @param still the key of an item that the visitor is using: the page scrolls with it, so that it stays under the pointer
 */
export function useFlip(
  list: RefObject<HTMLElement | null>,
  items: readonly unknown[],
  still: number | undefined,
): void {
  const spots = useRef(new Map<string, Spot>());
  const filled = items.length > 0;

  // When an item changes its own size, the others move although there was no re-ranking.
  useEffect(() => {
    if (!filled || !list.current) return;
    const observer = new ResizeObserver(() => {
      spots.current = spotsOf(list.current);
    });
    observer.observe(list.current);
    return () => observer.disconnect();
  }, [filled, list]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the items are the reason to look
  useLayoutEffect(() => {
    const before = spots.current;
    // A first list has no old positions; measuring it here would force a second layout.
    if (before.size === 0) return;
    const after = spotsOf(list.current);
    const kept = before.get(String(still));
    const scrolled = kept ? (after.get(String(still)) ?? kept).top - kept.top : 0;
    if (scrolled !== 0) scrollBy({ top: scrolled, behavior: 'instant' });
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!calm) slide(list.current, before, after, scrolled);
    spots.current = after;
  }, [items]);
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.children ?? [])].filter((item) => item instanceof HTMLElement);
}

function spotsOf(list: HTMLElement | null): Map<string, Spot> {
  return new Map(
    itemsOf(list).map((item) => [
      item.dataset.key ?? '',
      { left: item.offsetLeft, top: item.offsetTop },
    ]),
  );
}

function slide(
  list: HTMLElement | null,
  before: ReadonlyMap<string, Spot>,
  after: ReadonlyMap<string, Spot>,
  scrolled: number,
): void {
  for (const item of itemsOf(list)) {
    const key = item.dataset.key ?? '';
    const from = before.get(key);
    const to = after.get(key);
    if (!from || !to) {
      item.animate([{ opacity: 0 }, { opacity: 1 }], MOTION);
      continue;
    }
    const x = from.left - to.left;
    const y = from.top - to.top + scrolled;
    if ((x === 0 && y === 0) || Math.abs(y) >= window.innerHeight) continue;
    item.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], MOTION);
  }
}
