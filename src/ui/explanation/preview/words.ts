import type { Move } from '../../../store';
import { count } from '../../words';

/** What a preview changes: "2 films are new, 11 change places." */
export function movesSentence(fresh: number, moved: number): string {
  if (fresh === 0 && moved === 0) return 'It changes nothing in the films shown.';
  const parts = [];
  if (fresh > 0) parts.push(`${count(fresh, 'film')} ${fresh === 1 ? 'is' : 'are'} new`);
  if (moved > 0) {
    const films = fresh > 0 ? `${moved}` : count(moved, 'film');
    parts.push(`${films} ${moved === 1 ? 'changes its place' : 'change places'}`);
  }
  return `${parts.join(', ')}.`;
}

/** A film's move as a symbol and in words; null when it stays. */
export function moveWords(move: Move): { readonly mark: string; readonly words: string } | null {
  if (move === 0) return null;
  if (move === 'new') return { mark: 'new', words: 'new to the list' };
  if (move === 'out') return { mark: 'out', words: 'would leave the list' };
  const places = Math.abs(move);
  return move > 0
    ? { mark: `↑ ${places}`, words: `${count(places, 'place')} up` }
    : { mark: `↓ ${places}`, words: `${count(places, 'place')} down` };
}
