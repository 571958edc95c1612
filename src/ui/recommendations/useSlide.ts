import { type RefObject, useLayoutEffect, useRef } from 'react';

const MOTION = { duration: 280, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)' };

/**
 * Lets rows slide from where they were to where they are, and new ones fade in, so that the eye can follow a re-ranking.
 * Rows are known by `data-key`. Nothing moves for those who ask for less motion.
 *
 * @param rows what the list shows; positions are compared after each change of it
 */
export function useSlide(list: RefObject<HTMLElement | null>, rows: readonly unknown[]): void {
  const tops = useRef(new Map<string, number>());

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are the reason to look
  useLayoutEffect(() => {
    const before = tops.current;
    const after = new Map<string, number>();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches || before.size === 0;
    const reach = window.innerHeight;
    for (const row of list.current?.children ?? []) {
      if (!(row instanceof HTMLElement) || row.dataset.key === undefined) continue;
      const top = row.offsetTop;
      after.set(row.dataset.key, top);
      if (still) continue;
      const from = before.get(row.dataset.key);
      if (from === undefined) row.animate([{ opacity: 0 }, { opacity: 1 }], MOTION);
      else if (from !== top && Math.abs(from - top) < reach) {
        row.animate([{ transform: `translateY(${from - top}px)` }, { transform: 'none' }], MOTION);
      }
    }
    tops.current = after;
  }, [rows]);
}
