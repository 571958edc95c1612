import type { Movie } from '../../contract';

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The initials of a title's words, with numbers in full: "lotr", "t2". */
function initialsOf(words: readonly string[]): string {
  return words.map((word) => (/^\d/.test(word) ? word : word[0])).join('');
}

/**
 * Whether a film is certainly what was typed, so that Enter may choose it before it is shown: every typed word begins a word of its
 * titles or is its year, or its initials were typed. A film that is only spelt similarly is shown for the visitor to choose.
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
