import type { MovieId, Stars } from '../../contract';
import { isStars } from '../../contract';

/** What the visitor said of a film. 'none' is kept, so that a removal is not undone by an older copy elsewhere. */
export type Verdict = Stars | 'not-interested' | 'none';

/** As much of a film as must outlive the model it came from. */
export interface FilmName {
  readonly movieId: MovieId;
  readonly title: string;
  readonly year: number | null;
}

export interface Opinion extends FilmName {
  readonly verdict: Verdict;
  /** When the film was first given stars, in ms since 1970; orders the list. Changing the stars keeps it. */
  readonly ratedAt: number;
  /** When the verdict last changed, in ms since 1970; the later of two copies counts. */
  readonly changedAt: number;
}

/** One opinion a film, by movieId. */
export type Opinions = Readonly<Record<number, Opinion>>;

export interface RatedFilm extends Opinion {
  readonly verdict: Stars;
}

/** The later of two copies; at the same instant both tabs must choose alike, so the greater verdict wins. */
export function laterOpinion(a: Opinion | undefined, b: Opinion): Opinion {
  if (!a || b.changedAt > a.changedAt) return b;
  if (b.changedAt < a.changedAt) return a;
  return String(b.verdict) > String(a.verdict) ? b : a;
}

/** Whether both say the same of a film, whenever they said it. */
export function isSameVerdict(a: Opinion | undefined, b: Opinion): boolean {
  return a?.verdict === b.verdict && a.ratedAt === b.ratedAt;
}

/**
 * Film by film the later opinion. Commutative, associative and idempotent, so tabs may merge in any order.
 *
 * @returns `opinions` itself when `news` brings nothing
 */
export function mergeOpinions(opinions: Opinions, news: Iterable<Opinion>): Opinions {
  const merged: Record<number, Opinion> = { ...opinions };
  let changed = false;
  for (const opinion of news) {
    const before = merged[opinion.movieId];
    const after = laterOpinion(before, opinion);
    if (after === before) continue;
    merged[opinion.movieId] = after;
    changed = true;
  }
  return changed ? merged : opinions;
}

function isRated(opinion: Opinion): opinion is RatedFilm {
  return isStars(opinion.verdict);
}

/** Films with stars, newest first, ties by higher movieId. */
export function ratedFilms(opinions: Opinions): RatedFilm[] {
  return Object.values(opinions)
    .filter(isRated)
    .sort((a, b) => b.ratedAt - a.ratedAt || b.movieId - a.movieId);
}

/** Films set aside, in no order that matters. */
export function filmsSetAside(opinions: Opinions): Opinion[] {
  return Object.values(opinions).filter((opinion) => opinion.verdict === 'not-interested');
}

/** The visitor's stars for a film, or null. */
export function starsOf(opinions: Opinions, movieId: MovieId): Stars | null {
  const verdict = opinions[movieId]?.verdict;
  return isStars(verdict) ? verdict : null;
}

/** Whether the visitor rated the film or set it aside. */
export function isJudged(opinions: Opinions, movieId: MovieId): boolean {
  const opinion = opinions[movieId];
  return opinion !== undefined && opinion.verdict !== 'none';
}
