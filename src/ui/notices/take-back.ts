import type { Profile } from '../../store';
import { keepFocus } from '../focus/keep-focus';

/** Undoes the last change; the focus, if it would be lost, goes to the title of the list that changed. */
export function takeBack({ undo, undoStore }: Profile): void {
  const change = undoStore.getState().changes.at(-1);
  const ofRatings = [...(change?.before ?? []), ...(change?.after ?? [])].some(
    ({ verdict }) => typeof verdict === 'number',
  );
  keepFocus(undo, ofRatings ? 'ratings-title' : 'picks-title');
}
