import type { ImportedEntry } from '../../../store';
import { count, endWords } from '../../words';

interface Others {
  readonly files: number;
  /** Number of films whose entry already says the same or more. */
  readonly known: number;
  /** Number of films found by title alone. */
  readonly byTitleAlone: number;
  /** Number of films that wait for a decision. */
  readonly doubts: number;
  /** Number of doubtful films that the visitor leaves out. */
  readonly refused: number;
  /** Number of rows left out. */
  readonly leftOut: number;
  /** Where the collection ends; null where that is not known. */
  readonly lastYear: number | null;
}

/**
 * What an import would add, line by line.
 *
 * @param news the entries that change something
 */
export function summaryWords(
  news: readonly Pick<ImportedEntry, 'movieId' | 'status'>[],
  { files, known, byTitleAlone, doubts, refused, leftOut, lastYear }: Others,
): string[] {
  const found = news.filter(({ movieId }) => movieId !== null);
  const missing = news.length - found.length;
  const n = (status: ImportedEntry['status']) =>
    found.filter((entry) => entry.status === status).length;
  const lines = [
    news.length + doubts === 0 &&
      known + refused > 0 &&
      `Nothing new in ${files === 1 ? 'this file' : 'these files'}`,
    n('rated') > 0 && count(n('rated'), 'rating'),
    n('seen') > 0 && `${count(n('seen'), 'film')} you have seen`,
    n('saved') > 0 && `${count(n('saved'), 'film')} saved for later`,
    missing > 0 &&
      `${count(missing, 'film')} not in this collection${endWords(lastYear)}: kept under ${missing === 1 ? 'its own title' : 'their own titles'}`,
    found.length > 0 &&
      byTitleAlone > 0 &&
      `${count(byTitleAlone, 'film')} found by title alone, as the file gives no year`,
    known > 0 && `${count(known, 'film')} already here`,
    doubts > 0 &&
      `${count(doubts, 'film')} to look at: left out until you say which ${doubts === 1 ? 'it is' : 'they are'}`,
    refused > 0 && `${count(refused, 'film')} that you leave out`,
    leftOut > 0 && `${count(leftOut, 'row')} left out`,
  ].filter((line) => line !== false);
  return lines.length > 0 ? lines : ['No film was found in it.'];
}
