import type { ImportedEntry } from '../../../store';
import { count } from '../../words';

/**
 * What an import would add, line by line.
 *
 * @param doubts how many films wait to be looked at
 * @param leftOut how many rows count for nothing
 */
export function summaryWords(
  entries: readonly ImportedEntry[],
  doubts: number,
  leftOut: number,
): string[] {
  const found = entries.filter(({ movieId }) => movieId !== null);
  const missing = entries.length - found.length;
  const n = (status: ImportedEntry['status']) =>
    found.filter((entry) => entry.status === status).length;
  const lines = [
    n('rated') > 0 && count(n('rated'), 'rating'),
    n('seen') > 0 && `${count(n('seen'), 'film')} you have seen`,
    n('saved') > 0 && `${count(n('saved'), 'film')} saved for later`,
    missing > 0 && `${count(missing, 'film')} not in this collection: kept under their own titles`,
    doubts > 0 &&
      `${count(doubts, 'film')} to look at: left out until you say which ${doubts === 1 ? 'it is' : 'they are'}`,
    leftOut > 0 && `${count(leftOut, 'row')} left out`,
  ].filter((line) => line !== false);
  return lines.length > 0 ? lines : ['No film was found in it.'];
}
