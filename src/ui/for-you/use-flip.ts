import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const MOTION = { duration: 280, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)' };

interface Spot {
  readonly left: number;
  readonly top: number;
}

/**
 * Lets items of a list or grid slide from where they were to where they are, and new ones fade in, so that the eye can
 * follow a re-ranking. Items are known by `data-key`. Nothing moves for those who ask for less motion.
 *
 * @param items what the list shows; positions are compared after each change of it
 * @param still the key of an item that the visitor works in: the page scrolls along with it, so that it stays under the hand
 */
export function useFlip(
  list: RefObject<HTMLElement | null>,
  items: readonly unknown[],
  still: number | undefined,
): void {
  const spots = useRef(new Map<string, Spot>());
  const filled = items.length > 0;

  // Items that grow or shrink by themselves move the others, without a re-ranking to follow.
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
    // A first list has nothing to slide from; to measure it here would have it laid out twice.
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
