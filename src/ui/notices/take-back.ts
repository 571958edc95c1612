import type { Profile } from '../../store';
import { keepFocus } from '../focus/keep-focus';

/** Undoes the last change; if the focus would be lost, it moves to the title of the place. */
export function takeBack({ undo }: Profile): void {
  keepFocus(undo, 'place-title');
}

/** Redoes the change that was undone last, with the same care for the focus. */
export function bringBack({ redo }: Profile): void {
  keepFocus(redo, 'place-title');
}
