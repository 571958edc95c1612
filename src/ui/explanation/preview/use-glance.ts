import { type FocusEvent, type PointerEvent, useEffect, useRef } from 'react';
import type { Subject } from '../../../store';
import { useStores } from '../../context';

/** A pointer that just passes over the control stays for less than this many ms. */
const LINGER = 140;

/** Handlers for a control: as long as the mouse or the keyboard's focus is on it, the page shows the list without the film. */
export function useGlance(film: Subject) {
  const { session } = useStores();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const glancing = useRef(false);

  function glance() {
    const { movieId } = film;
    if (movieId === null) return;
    glancing.current = true;
    session.preview.glance({ ...film, movieId });
  }
  function lookAway() {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (glancing.current) session.preview.lookAway();
    glancing.current = false;
  }

  const onGone = useRef(lookAway);
  useEffect(() => {
    const gone = onGone.current;
    return gone;
  }, []);

  return {
    // Not on pointerenter: the visitor did not point at a control that slides under a resting pointer.
    onPointerMove({ pointerType }: PointerEvent) {
      if (pointerType !== 'mouse' || timer.current !== undefined || glancing.current) return;
      timer.current = setTimeout(glance, LINGER);
    },
    onPointerLeave: lookAway,
    onFocus({ currentTarget }: FocusEvent) {
      if (currentTarget.matches(':focus-visible')) glance();
    },
    onBlur: lookAway,
  };
}
