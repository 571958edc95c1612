import type { MovieId, Stars } from '../../contract';
import type { Entry, MovieName, Status } from '../profile/entry';

/** A movie by its name. */
export function named(movieId: number, title: string, year: number | null = 1995): MovieName {
  return { movieId: movieId as MovieId, title, year };
}

/** An entry of a collection named "here", with the fields that a test gives. */
export function entry(movieId: number, said: Partial<Entry> & { status?: Status } = {}): Entry {
  const stars: Stars | null = said.stars ?? null;
  return {
    key: `here/${movieId}`,
    title: `Film ${movieId}`,
    year: 1995,
    ids: {},
    collection: 'here',
    movieId: movieId as MovieId,
    status: stars === null ? 'seen' : 'rated',
    ratedAt: null,
    time: 0,
    changedAt: 0,
    ...said,
    stars,
  };
}
