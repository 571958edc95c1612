import { type Profile, undoable } from '../../store';
import { keepFocus } from '../focus/keep-focus';

/** Undoes the last change; the focus, if it would be lost, goes to the title of the list that changed. */
export function takeBack({ undo, store }: Profile): void {
  const change = undoable(store.getState().history);
  const ofRatings = [...(change?.before ?? []), ...(change?.after ?? [])].some(
    ({ status }) => status === 'rated' || status === 'toRate',
  );
  keepFocus(undo, ofRatings ? 'ratings-title' : 'picks-title');
}
