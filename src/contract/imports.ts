import type { SlowCallOptions } from './client';
import type { NamedMovie } from './named-movie';
import type { Result } from './problems';
import type { Stars } from './stars';

/** What a row says about a film: stars, that it was seen, or that it is to be seen. */
export type ImportKind = 'rating' | 'seen' | 'saved';

export type LeftOutReason =
  /** A series or a season of one. */
  | 'tv'
  | 'episode'
  | 'game'
  /** Something else that is not a film: a podcast, a person. */
  | 'other'
  /** The row could not be parsed: an unclosed quote, or too many cells. */
  | 'broken'
  /** A rating that is not a number, or outside its scale. */
  | 'rating'
  /** A time before 1970 or after 2100. */
  | 'date'
  /** Neither a title nor an id. */
  | 'no-film'
  /** Neither rated, seen nor saved: planned, dropped or being watched elsewhere. */
  | 'no-opinion';

export interface LeftOut {
  readonly reason: LeftOutReason;
  /** A sentence for the visitor that names the value. */
  readonly why: string;
}

/** A row of a visitor's file. */
export interface ImportRow extends NamedMovie {
  /** The file's name; in an archive, its path there. */
  readonly file: string;
  /** Line on which the row begins, from 1, as an editor counts; in JSON, XML and HTML the number of the entry. */
  readonly row: number;
  readonly kind: ImportKind;
  /** Not null when `kind` is `rating` and the row counts. */
  readonly stars: Stars | null;
  /** The day of the rating, of seeing or of saving, as YYYY-MM-DD. */
  readonly ratedAt: string | null;
  /** Milliseconds since 1970, where the file has a time and not just a day. */
  readonly time: number | null;
  /** Why the row is left out; null when it counts. */
  readonly leftOut: LeftOut | null;
}

/** The highest rating of a scale. */
export type Scale = 5 | 10 | 100;

/** What a column holds. */
export type ColumnRole =
  | 'title'
  | 'originalTitle'
  | 'year'
  | 'rating'
  | 'date'
  | 'imdb'
  | 'tmdb'
  | 'movieId'
  | 'type';

/** The column of each role, from 0. */
export interface ColumnRoles extends Partial<Readonly<Record<ColumnRole, number>>> {
  /** The first line is a film too, not a heading. */
  readonly firstLineIsMovie?: boolean;
}

/** A question that a file leaves open. Ask the visitor, and read the file again with the answer. */
export type ImportQuestion =
  /** What does each column hold? Nothing of the file is read until this is answered. */
  | {
      readonly type: 'columns';
      readonly file: string;
      readonly columns: readonly string[];
      /** The first rows, at most five. */
      readonly sample: readonly (readonly string[])[];
      readonly guess: ColumnRoles;
    }
  /** Whose ratings are to be read? The file has those of many people; nothing of it is read until this is answered. */
  | {
      readonly type: 'user';
      readonly file: string;
      /** Those with most ratings first, ties by lower id; at most 1,000. */
      readonly users: readonly { readonly id: string; readonly ratings: number }[];
      /** How many there are in all. */
      readonly count: number;
    }
  /** Films without ratings: seen, or to be seen? They are read as `assumed` until this is answered. */
  | {
      readonly type: 'list';
      readonly file: string;
      readonly movies: number;
      readonly assumed: 'seen' | 'saved';
    };

/** Answers to questions, by file. */
export interface ImportAnswers {
  readonly columns?: Readonly<Record<string, ColumnRoles>>;
  readonly user?: Readonly<Record<string, string>>;
  readonly list?: Readonly<Record<string, 'seen' | 'saved'>>;
  /** Replaces the scale that was inferred from the column. */
  readonly scale?: Readonly<Record<string, Scale>>;
}

/** A file that was read. */
export interface ImportedFile {
  readonly file: string;
  /** The service or format: "Letterboxd". */
  readonly format: string;
  readonly rows: number;
  /** Null without ratings, or where each person uses the scale in their own way. */
  readonly scale: Scale | null;
}

/** A file that could not be read, and what to do about it. */
export interface FileProblem {
  readonly file: string;
  readonly message: string;
}

export interface ImportReading {
  /** All rows of all files, including those left out, in file order. */
  readonly rows: readonly ImportRow[];
  readonly files: readonly ImportedFile[];
  readonly questions: readonly ImportQuestion[];
  readonly problems: readonly FileProblem[];
}

/** The rows of all files about one film, before the film is looked up. */
export interface MovieInFiles extends NamedMovie {
  /** In the order of the reading; none is left out. */
  readonly rows: readonly ImportRow[];
}

/** The result of reading a visitor's files. The rows of `movies` are rows of `reading`. */
export interface MoviesRead {
  readonly reading: ImportReading;
  readonly movies: readonly MovieInFiles[];
}

/** A file as the browser provides it; Node has the same class. */
export type NamedBlob = Blob & { readonly name: string };

/**
 * Reads files in a worker. Never rejects: files that cannot be read are in `reading.problems`, and a Problem is returned if no file could
 * be read at all. Progress is in bytes, `done` of `total`.
 */
export type ReadFiles = (
  files: readonly NamedBlob[],
  answers: ImportAnswers,
  options?: SlowCallOptions,
) => Promise<Result<MoviesRead>>;

/** The API of the worker that reads files. */
export interface ImportWorkerApi {
  readMovies(
    files: readonly NamedBlob[],
    answers: ImportAnswers,
    onProgress: (done: number, total: number) => void,
  ): Promise<MoviesRead>;
}
