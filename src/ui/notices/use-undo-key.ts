import { useEffect } from 'react';
import { isForText } from '../find/use-search-key';

/**
 * Makes Ctrl+Z or ⌘Z undo, and with Shift, or Ctrl+Y, redo, except in a text field that has text of its own to undo.
 */
export function useUndoKey(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const typing = isForText(target) && (target as HTMLInputElement).value !== '';
      const key = event.key.toLowerCase();
      const isUndo = key === 'z' && !event.shiftKey;
      const isRedo = (key === 'z' && event.shiftKey) || (key === 'y' && event.ctrlKey);
      if (!(isUndo || isRedo) || !(event.ctrlKey || event.metaKey) || typing) return;
      event.preventDefault();
      if (isUndo) undo();
      else redo();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
}
