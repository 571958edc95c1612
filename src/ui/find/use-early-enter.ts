import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Movie } from '../../contract';
import { isStrongMatch } from './strong-match';

interface EarlyEnter {
  readonly query: string;
  readonly films: readonly Movie[];
  /** The films answer an earlier query than the one typed. */
  readonly late: boolean;
  readonly choose: (film: Movie) => void;
}

/**
 * Enter pressed ahead of the answer waits for it and then chooses the best film, if it is what was typed, because those
 * shown answer something else. Whatever the visitor does meanwhile takes it back. A film that was gone to with the arrows
 * is chosen at once: it was seen. While an input method composes, keys belong to it.
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
