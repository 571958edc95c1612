import type { MovieId } from './ids';

/** The numbers by which other services know a film. */
export interface ServiceIds {
  /** The id in MovieLens, and in a model made from it. */
  readonly movieId?: MovieId;
  /** 113277 for tt0113277. */
  readonly imdb?: number;
  readonly tmdb?: number;
}

/** A film as somebody's file names it. */
export interface NamedMovie {
  /** As in the file, without a year at its end; empty when the file identifies the film by its ids alone. */
  readonly title: string;
  /** Other names that the file gives: the original title, say. */
  readonly otherTitles: readonly string[];
  readonly year: number | null;
  readonly ids: ServiceIds;
}
