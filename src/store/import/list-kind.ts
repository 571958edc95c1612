import type { Source } from './source';
import type { ImportAnswers, ImportQuestion } from './types';

/** Whether a file is a watchlist, by its name alone: its columns are often the same as in a list of seen films. */
export function isWatchlist({ base, file }: Pick<Source, 'base' | 'file'>): boolean {
  return /watch-?_?list|wish-?_?list|to-?_?watch|saved/.test(base) || /\/watchlist\//i.test(file);
}

/**
 * What a list without ratings means: as the visitor answered, else as its name says, else `assumed` together with the question.
 *
 * @param movies how many films the list has
 */
export function listKind(
  source: Pick<Source, 'base' | 'file'>,
  answers: ImportAnswers,
  assumed: 'seen' | 'saved',
): { list: 'seen' | 'saved'; ask: (movies: number) => { question?: ImportQuestion } } {
  const { file } = source;
  const known = answers.list?.[file] ?? (isWatchlist(source) ? 'saved' : undefined);
  if (known !== undefined) return { list: known, ask: () => ({}) };
  return {
    list: assumed,
    ask: (movies) => ({ question: { type: 'list', file, movies, assumed } }),
  };
}
