import type { Move } from '../../../store';
import { moveWords } from './words';

/** How a film's rank in the preview differs from its current rank. */
export function MoveMark({ move }: { readonly move: Move }) {
  const said = moveWords(move);
  if (!said) return null;
  const kind = typeof move === 'string' ? move : move > 0 ? 'up' : 'down';
  return (
    <p className={`move move--${kind}`}>
      <span aria-hidden="true">{said.mark}</span>
      <span className="visually-hidden">{said.words}</span>
    </p>
  );
}
