import type { FilmMatch, NamedFilm, Problem, RecommenderApi, Result } from '../../contract';

/** Films asked for at once: an answer takes the worker some milliseconds, so that a search typed meanwhile is answered. */
const SLICE = 100;

export interface MatchOptions {
  /** Called after each slice. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends the matching with the problem `cancelled`. */
  readonly signal?: AbortSignal;
}

const CANCELLED: Problem = { code: 'cancelled', message: 'The import was cancelled.' };

/** What became of each film, aligned; asked of the worker slice by slice. */
export async function matchAll(
  films: readonly NamedFilm[],
  { matchFilms }: Pick<RecommenderApi, 'matchFilms'>,
  { onProgress, signal }: MatchOptions = {},
): Promise<Result<readonly FilmMatch[]>> {
  const matches: FilmMatch[] = [];
  for (let at = 0; at < films.length; at += SLICE) {
    const slice = films
      .slice(at, at + SLICE)
      .map(({ title, otherTitles, year, ids }) => ({ title, otherTitles, year, ids }));
    const answer = await matchFilms(slice);
    if (signal?.aborted) return { ok: false, problem: CANCELLED };
    if (!answer.ok) return answer;
    matches.push(...answer.value);
    onProgress?.(matches.length, films.length);
  }
  return { ok: true, value: matches };
}
