import { useEffect, useRef, useState } from 'react';
import { ratedEntries } from '../../store';
import { useHealth, useLibrary, useSession } from '../context';

/** From this many ratings on, the list stands first and the questions are a word. */
const FOLD_AT = 5;

export interface Folding {
  /** Whether the questions show; they do not before it is known how much the visitor rated. */
  readonly open: boolean;
  /** Folds them, or unfolds them; null while they cannot be folded. */
  readonly toggle: (() => void) | null;
}

/** Whether the questions stand before the list: at first always, later when wanted. They never fold under a hand that rates by keys. */
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
