import { flushSync } from 'react-dom';
import type { Profile } from '../../store';

/** Undoes the last change. If what holds the focus goes with it, the focus is led to the title of the list that changed. */
export function takeBack({ undo, undoStore }: Profile): void {
  const change = undoStore.getState().changes.at(-1);
  const { activeElement, body } = document;
  const byKeys = activeElement?.matches(':focus-visible');
  flushSync(undo);
  if (!change || activeElement === body || activeElement?.isConnected) return;
  const ofRatings = [...change.before, ...change.after].some(
    ({ verdict }) => typeof verdict === 'number',
  );
  const title = document.getElementById(ofRatings ? 'ratings-title' : 'picks-title');
  title?.focus({ preventScroll: !byKeys });
}
