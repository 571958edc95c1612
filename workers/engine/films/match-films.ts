import type { FilmMatch, NamedFilm } from '../../../src/contract';
import type { MovieIndex } from '../../../src/pack/index';
import type { Model } from '../model/model';

/** What `matchFilms` looks at of a model. */
export type MatchableModel = Pick<Model, 'columns' | 'movieAt' | 'matching'>;

/**
 * What became of each film, aligned. An id of the model's own data set counts if the title agrees, or if there is none:
 * the file may be of another data set. All others go by title and year.
 */
export function matchFilms(model: MatchableModel, films: readonly NamedFilm[]): FilmMatch[] {
  return films.map((film) => matchFilm(model, film));
}

function matchFilm(model: MatchableModel, film: NamedFilm): FilmMatch {
  const own = film.ids.movieId === undefined ? undefined : model.columns.get(film.ids.movieId);
  if (own !== undefined && model.matching.agrees(film, own)) {
    return matched(model, own, 'Same movieId.');
  }
  if (film.title === '' && film.otherTitles.length === 0) {
    return { status: 'missing', why: 'No film here has this id.' };
  }
  const result = model.matching.find(film);
  if (result.status === 'matched') return matched(model, result.movie, result.why);
  if (result.status === 'missing') return result;
  const { candidates, why } = result;
  return { status: 'review', candidates: candidates.map(model.movieAt), why };
}

function matched({ movieAt }: MatchableModel, movie: MovieIndex, why: string): FilmMatch {
  return { status: 'matched', movie: movieAt(movie), why };
}
