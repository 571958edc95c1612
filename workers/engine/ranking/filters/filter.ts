import type { Filters } from '../../../../src/contract';
import type { MovieIndex } from '../../../../src/pack/index';
import type { Model } from '../../model/model';

/** The fields of a model that filters read. */
export type FilteredModel = Pick<
  Model,
  'catalogue' | 'columns' | 'content' | 'popularityRanks' | 'scratch' | 'tags' | 'years'
>;

/** Whether a movie fits. */
export type Fits = (movie: MovieIndex) => boolean;

/** Makes a filter for one request; null where the request does not use it, so that every movie fits. */
export type CreateFilter = (model: FilteredModel, filters: Filters) => Fits | null;
