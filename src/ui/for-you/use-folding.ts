import { useEffect, useRef, useState } from 'react';
import { ratedEntries } from '../../store';
import { useHealth, useLibrary, useSession } from '../context';

/** From this many ratings on, the list comes first and the questions are folded to a button. */
const FOLD_AT = 5;

export interface Folding {
  /** Whether the questions are shown; they are not before it is known how much the visitor has rated. */
  readonly open: boolean;
  /** Folds or unfolds them; null while they cannot be folded. */
  readonly toggle: (() => void) | null;
}

/**
 * Decides whether the questions are shown before the list: at first always, later on request. They never fold while the visitor is rating
 * one with the keyboard.
 */
export function useFolding(): Folding {
  const { ready } = useHealth();
  const rated = ratedEntries(useLibrary()).length;
  const byKeys = useSession((state) => state.held !== null);
  const [wanted, setWanted] = useState(false);
  const wasOpen = useRef(false);
  const few = rated < FOLD_AT;
  const open = few ? ready : wanted || (byKeys && wasOpen.current);
  useEffect(() => {
    wasOpen.current = open;
  }, [open]);
  return { open, toggle: few ? null : () => setWanted(!open) };
}
