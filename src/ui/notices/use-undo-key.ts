import { useEffect } from 'react';
import { isForText } from '../find/use-search-key';

/** Ctrl+Z or ⌘Z, except where it belongs to text being typed: an empty field has none to take back. */
export function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const typing = isForText(target) && (target as HTMLInputElement).value !== '';
      if (event.key !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey) || typing)
        return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [undo]);
}
