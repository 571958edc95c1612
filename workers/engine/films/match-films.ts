import type { FilmMatch, NamedFilm } from '../../../src/contract';
import type { Catalogue, Links, MovieIndex } from '../../../src/pack/index';
import type { Model } from '../model/model';
import { MatchIndex, type MatchResult } from '../titles/match-index';
import { linkIndexOf } from './film-ids';

/** The fields of a model that `matchFilms` reads. */
export type MatchableModel = Pick<Model, 'catalogue' | 'columns' | 'links' | 'movieAt'>;

/**
 * Finds the movie of each film, aligned. An id of another service decides where the model knows it. An id of the model's own data set
 * counts if the title agrees, or if the film has no title: the file may come from another data set. All other films are matched by title
 * and year.
 */
export function matchFilms(model: MatchableModel, films: readonly NamedFilm[]): FilmMatch[] {
  const index = indexOf(model.catalogue);
  return films.map((film) => toAnswer(model, matchFilm(model, index, film)));
}

const indexes = new WeakMap<Catalogue, MatchIndex>();

/** Made once for a catalogue. */
function indexOf(catalogue: Catalogue): MatchIndex {
  const index = indexes.get(catalogue) ?? new MatchIndex(catalogue.titles, catalogue.ratingCounts);
  indexes.set(catalogue, index);
  return index;
}

function matchFilm(model: MatchableModel, index: MatchIndex, film: NamedFilm): MatchResult {
  const linked = model.links && byLinks(model.links, film);
  if (linked) return linked;
  const own = film.ids.movieId === undefined ? undefined : model.columns.get(film.ids.movieId);
  if (own !== undefined && index.agrees(film, own)) {
    return { status: 'matched', movie: own, why: 'Same movieId.' };
  }
  if (film.title === '' && film.otherTitles.length === 0) {
    return { status: 'missing', why: 'No film here has this id.' };
  }
  const found = index.find(film);
  return found.status === 'matched' && model.links && contradicts(model.links, film, found.movie)
    ? {
        status: 'review',
        candidates: [found.movie],
        why: `${found.why} But the id is another one.`,
      }
    : found;
}

function byLinks(links: Links, { ids }: NamedFilm): MatchResult | null {
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
function contradicts(links: Links, { ids }: NamedFilm, movie: MovieIndex): boolean {
  const differs = (id: number | undefined, known: number) =>
    id !== undefined && known !== 0 && id !== known;
  return differs(ids.imdb, links.imdbIds[movie]!) || differs(ids.tmdb, links.tmdbIds[movie]!);
}

function toAnswer({ movieAt }: MatchableModel, result: MatchResult): FilmMatch {
  if (result.status === 'missing') return result;
  const { why } = result;
  if (result.status === 'matched') return { status: 'matched', movie: movieAt(result.movie), why };
  return { status: 'review', candidates: result.candidates.map(movieAt), why };
}
