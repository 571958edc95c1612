import type { ModelInfo, Movie, MovieId } from '../../../src/contract';
import {
  type Catalogue,
  type ItemWeights,
  type Links,
  type ModelSettings,
  type MovieIndex,
  type MovieMap,
  type MovieTags,
  type Posters,
  posterFile,
  type WeightValues,
} from '../../../src/pack/index';
import type { FlatIPIndex } from '../../kernel/kernel';
import { parseTitle } from '../titles/parse';
import type { ContentSpace } from './content-space';
import type { Offsets } from './offsets';
import type { Scratch } from './scratch';
import type { Similarity } from './similarity';

/** The index over the rating matrix and what is derived from the matrix. */
export interface RatingMatrixIndex {
  readonly index: FlatIPIndex;
  /** userId of each row of the index. */
  readonly userIds: Uint32Array;
  readonly similarity: Similarity;
  readonly offsets: Offsets;
}

/**
 * A model as far as it is loaded; every loaded part has been checked. The catalogue is there from the start. Later parts are null until
 * they are loaded, and stay null in a model that was loaded light. Arrays of movies are in column order and belong to the model.
 */
export interface Model {
  readonly info: ModelInfo;
  readonly catalogue: Catalogue;
  readonly columns: ReadonlyMap<MovieId, MovieIndex>;
  /** Rank of each movie by falling number of ratings, ties by lower movieId; equal scores are ranked by it. */
  readonly popularityRanks: Uint32Array;
  readonly weights: ItemWeights<WeightValues> | null;
  /** Null in a model without them, too. */
  readonly links: Links | null;
  readonly matrix: RatingMatrixIndex | null;
  readonly content: ContentSpace;
  /** Null in a model without them, too. */
  readonly tags: MovieTags | null;
  /** Null in a model without it, too. */
  readonly map: MovieMap | null;
  /** One per movie, 0 where none is known. Read from the titles when first asked for. */
  years(): Uint16Array;
  readonly settings: ModelSettings;
  /** One per movie: see popularity.ts. */
  readonly popularity: Float64Array;
  readonly scratch: Scratch;
  movieAt(column: MovieIndex): Movie;
}

/** False for the one entry among the genres of movies.csv that is not a genre but a screen format. */
export function isGenre(name: string): boolean {
  return name !== 'IMAX';
}

/** What a model may know about its movies beyond the catalogue. */
interface MovieExtras {
  readonly tags?: MovieTags | null;
  readonly posters?: Posters | null;
}

/** Returns a function that reads a movie from the catalogue when it is first asked for. */
export function movieReader(
  catalogue: Catalogue,
  extras: MovieExtras = {},
): (column: MovieIndex) => Movie {
  const read: Movie[] = [];
  return (column) => {
    read[column] ??= movieOf(catalogue, extras, column);
    return read[column];
  };
}

function movieOf(catalogue: Catalogue, { tags, posters }: MovieExtras, column: MovieIndex): Movie {
  const { title, alsoKnownAs, year } = parseTitle(catalogue.titles[column]!);
  const movieId = catalogue.movieIds[column] as MovieId;
  const version = posters?.versions[column];
  const named = tags ? tags.ofMovie[column]!.map((tag) => tags.names[tag]!) : [];
  return {
    movieId,
    title,
    ...(alsoKnownAs === undefined ? {} : { alsoKnownAs }),
    year,
    genres: catalogue.movieGenres[column]!.map((genre) => catalogue.genres[genre]!).filter(isGenre),
    ...(named.length > 0 && { tags: named }),
    ...(version && { poster: posterFile(movieId, version) }),
  };
}

export function columnsOf(catalogue: Catalogue): Map<MovieId, MovieIndex> {
  const columns = new Map<MovieId, MovieIndex>();
  catalogue.movieIds.forEach((movieId, column) => {
    columns.set(movieId as MovieId, column as MovieIndex);
  });
  return columns;
}
