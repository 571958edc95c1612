import type { MovieId, ServiceIds } from '../../../src/contract';
import type { Links, MovieIndex } from '../../../src/pack/index';
import type { Model } from '../model/model';

/** The ids by which other services know these movies, aligned; only the movieId where the model knows no others. */
export function serviceIds(
  { columns, links }: Pick<Model, 'columns' | 'links'>,
  movieIds: readonly MovieId[],
): ServiceIds[] {
  return movieIds.map((movieId) => {
    const column = columns.get(movieId);
    if (column === undefined || links === null) return { movieId };
    const [imdb, tmdb] = [links.imdbIds[column], links.tmdbIds[column]];
    return { movieId, ...(imdb === 0 ? {} : { imdb }), ...(tmdb === 0 ? {} : { tmdb }) };
  });
}

/** Movies by the ids of other services. */
export interface LinkIndex {
  readonly byImdb: ReadonlyMap<number, MovieIndex>;
  readonly byTmdb: ReadonlyMap<number, MovieIndex>;
}

const known = new WeakMap<Links, LinkIndex>();

/** Made once for the links of a model. If two movies share an id, the index has the better known one. */
export function linkIndexOf(links: Links): LinkIndex {
  const index = known.get(links) ?? {
    byImdb: columnsById(links.imdbIds),
    byTmdb: columnsById(links.tmdbIds),
  };
  known.set(links, index);
  return index;
}

/** Columns are sorted by falling number of ratings, so the first movie with an id is the best known. */
function columnsById(ids: Uint32Array): Map<number, MovieIndex> {
  const columns = new Map<number, MovieIndex>();
  ids.forEach((id, column) => {
    if (id !== 0 && !columns.has(id)) columns.set(id, column as MovieIndex);
  });
  return columns;
}
