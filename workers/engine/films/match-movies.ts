import type { MovieMatch, NamedMovie } from '../../../src/contract';
import type { Catalogue, Links, MovieIndex } from '../../../src/pack/index';
import type { Model } from '../model/model';
import { MatchIndex, type MatchResult } from '../titles/match-index';
import { linkIndexOf } from './service-ids';

/** The fields of a model that `matchMovies` reads. */
export type MatchableModel = Pick<Model, 'catalogue' | 'columns' | 'links' | 'movieAt'>;

/**
 * Finds the movie of each film, aligned. An id of another service decides where the model knows it. An id of the model's own data set
 * counts if the title agrees, or if the film has no title: the file may come from another data set. All other films are matched by title
 * and year.
 */
export function matchMovies(model: MatchableModel, movies: readonly NamedMovie[]): MovieMatch[] {
  const index = indexOf(model.catalogue);
  return movies.map((named) => toAnswer(model, matchMovie(model, index, named)));
}

const indexes = new WeakMap<Catalogue, MatchIndex>();

/** Made once for a catalogue. */
function indexOf(catalogue: Catalogue): MatchIndex {
  const index = indexes.get(catalogue) ?? new MatchIndex(catalogue.titles, catalogue.ratingCounts);
  indexes.set(catalogue, index);
  return index;
}

function matchMovie(model: MatchableModel, index: MatchIndex, named: NamedMovie): MatchResult {
  const linked = model.links && byLinks(model.links, named);
  if (linked) return linked;
  const own = named.ids.movieId === undefined ? undefined : model.columns.get(named.ids.movieId);
  if (own !== undefined && index.agrees(named, own)) {
    return { status: 'matched', movie: own, why: 'Same movieId.' };
  }
  if (named.title === '' && named.otherTitles.length === 0) {
    return { status: 'missing', why: 'No film here has this id.' };
  }
  const found = index.find(named);
  return found.status === 'matched' && model.links && contradicts(model.links, named, found.movie)
    ? {
        status: 'review',
        candidates: [found.movie],
        why: `${found.why} But the id is another one.`,
      }
    : found;
}

function byLinks(links: Links, { ids }: NamedMovie): MatchResult | null {
  const { byImdb, byTmdb } = linkIndexOf(links);
  const imdb = ids.imdb === undefined ? undefined : byImdb.get(ids.imdb);
  const tmdb = ids.tmdb === undefined ? undefined : byTmdb.get(ids.tmdb);
  if (imdb !== undefined && tmdb !== undefined && imdb !== tmdb) {
    return {
      status: 'review',
      candidates: [imdb, tmdb],
      why: 'Its two ids are those of two films.',
    };
  }
  if (imdb !== undefined) return { status: 'matched', movie: imdb, why: 'Same IMDb id.' };
  return tmdb === undefined ? null : { status: 'matched', movie: tmdb, why: 'Same TMDB id.' };
}

/** Whether the movie is known by another id than the film's: a film of the same title and year, perhaps a short one. */
function contradicts(links: Links, { ids }: NamedMovie, movie: MovieIndex): boolean {
  const differs = (id: number | undefined, known: number) =>
    id !== undefined && known !== 0 && id !== known;
  return differs(ids.imdb, links.imdbIds[movie]!) || differs(ids.tmdb, links.tmdbIds[movie]!);
}

function toAnswer({ movieAt }: MatchableModel, result: MatchResult): MovieMatch {
  if (result.status === 'missing') return result;
  const { why } = result;
  if (result.status === 'matched') return { status: 'matched', movie: movieAt(result.movie), why };
  return { status: 'review', candidates: result.candidates.map(movieAt), why };
}
