import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Movie } from '../../contract';
import { isStrongMatch } from './strong-match';

interface EarlyEnter {
  readonly query: string;
  readonly films: readonly Movie[];
  /** Whether the films are those of an earlier query than the one typed. */
  readonly late: boolean;
  readonly choose: (film: Movie) => void;
}

/**
 * Handles Enter pressed before the answer arrives, while the films shown are those of another query: it waits for the answer and then
 * chooses the best film, if that is certainly what was typed. Any action meanwhile cancels it. A film highlighted with the arrow keys is
 * chosen at once, as the visitor has seen it. Keys are ignored while an input method is composing.
 *
 * @returns handlers for the field
 */
export function useEarlyEnter({ query, films, late, choose }: EarlyEnter) {
  const waiting = useRef(false);
  const gone = useRef(false);

  useEffect(() => {
    if (late || !waiting.current) return;
    waiting.current = false;
    if (films[0] && isStrongMatch(query, films[0])) choose(films[0]);
  });

  function takeBack() {
    waiting.current = false;
    gone.current = false;
  }

  return {
    onKeyDown({ key, nativeEvent }: KeyboardEvent) {
      const composing = nativeEvent.isComposing;
      if (!composing && (key === 'ArrowDown' || key === 'ArrowUp')) gone.current = true;
      waiting.current = late && !gone.current && key === 'Enter' && !composing;
      if (waiting.current || composing) {
        Object.assign(nativeEvent, { preventDownshiftDefault: true });
      }
    },
    onChange: takeBack,
    onBlur: takeBack,
  };
}
