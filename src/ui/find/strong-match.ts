import type { Movie } from '../../contract';

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Letters that a title's words begin with, numbers whole: "lotr", "t2". */
function initialsOf(words: readonly string[]): string {
  return words.map((word) => (/^\d/.test(word) ? word : word[0])).join('');
}

/**
 * Whether a film is what was typed, so that Enter may choose it unseen: every word typed begins a word of its titles or
 * is its year, or it is typed by its initials. A film that is only spelt alike is shown and left to the visitor's hand.
 */
export function isStrongMatch(query: string, movie: Movie): boolean {
  const typed = wordsOf(query);
  if (typed.length === 0) return query.trim() !== '' && movie.title.includes(query.trim());
  const titles = [movie.title, movie.alsoKnownAs ?? ''].map(wordsOf);
  const own = titles.flat();
  const joined = titles.map((words) => words.join(''));
  const begins = (word: string) =>
    own.some((of) => of.startsWith(word)) || word === String(movie.year ?? '');
  if (typed.every(begins)) return true;
  const together = typed.join('');
  return (
    joined.some((title) => title.startsWith(together)) ||
    titles.some((words) => words.length > 1 && initialsOf(words) === together)
  );
}
