import { describe, expect, test } from 'vitest';
import type { MovieId, NamedMovie, ServiceIds } from '../../../src/contract';
import type { Catalogue, MovieIndex } from '../../../src/pack/index';
import { type MatchableModel, matchMovies } from './match-movies';
import { serviceIds } from './service-ids';

const TITLES = ['Titanic (1997)', 'Swan Princess, The (1994)', 'Zero (2000)'];
const IDS = [1721, 313, 0] as MovieId[];
const catalogue: Catalogue = {
  movieIds: Uint32Array.from(IDS),
  titles: TITLES,
  genres: [],
  movieGenres: TITLES.map(() => []),
  ratingCounts: Uint32Array.of(3, 2, 1),
  ratingSums: Uint32Array.of(15, 10, 5),
};
const model: MatchableModel = {
  catalogue,
  columns: new Map(IDS.map((id, column) => [id, column as MovieIndex])),
  movieAt: (column) => ({ movieId: IDS[column]!, title: TITLES[column]!, year: null, genres: [] }),
  links: null,
};

const linked: MatchableModel = {
  ...model,
  links: { imdbIds: Uint32Array.of(120338, 111333, 0), tmdbIds: Uint32Array.of(597, 15139, 0) },
};

function idOf(
  title: string,
  year: number | null,
  ids: ServiceIds = {},
  by = model,
): MovieId | string {
  const named: NamedMovie = { title, otherTitles: [], year, ids };
  const match = matchMovies(by, [named])[0]!;
  return match.status === 'matched' ? match.movie.movieId : match.status;
}

describe('a movieId', () => {
  test('does not win over a title that contradicts it', () => {
    expect(idOf('Titanic', 1997, { movieId: 313 as MovieId })).toBe(1721);
    expect(idOf('Titane', 2021, { movieId: 313 as MovieId })).toBe('missing');
    expect(idOf('The Swan Princess', 2021, { movieId: 313 as MovieId })).toBe('missing');
  });

  test('counts where the title agrees, or there is none', () => {
    expect(idOf('Swan Princess', 1995, { movieId: 313 as MovieId })).toBe(313);
    expect(idOf('', null, { movieId: 0 as MovieId })).toBe(0);
    expect(idOf('', null, { movieId: 9 as MovieId })).toBe('missing');
  });
});

describe('ids of other services', () => {
  test('decide, whatever the title', () => {
    expect(idOf('Титаник', 1997, { imdb: 120338 }, linked)).toBe(1721);
    expect(idOf('Die Schwanenprinzessin', null, { tmdb: 15139 }, linked)).toBe(313);
    expect(idOf('', null, { imdb: 120338, tmdb: 597 }, linked)).toBe(1721);
  });

  test('of two films are for the visitor to look at', () => {
    expect(idOf('Titanic', 1997, { imdb: 120338, tmdb: 15139 }, linked)).toBe('review');
  });

  test('that the model does not know leave it to title and year, unless they contradict', () => {
    expect(idOf('Zero', 2000, { imdb: 5 }, linked)).toBe(0);
    expect(idOf('Titanic', 1997, { imdb: 5 }, linked)).toBe('review');
    expect(idOf('Titanic', 1997, { imdb: 5 })).toBe(1721);
    expect(idOf('Titanic', 1953, { imdb: 5 }, linked)).toBe('missing');
  });

  test('serviceIds gives them back', () => {
    const ids = [313, 0, 9] as MovieId[];
    expect(serviceIds(linked, ids)).toEqual([
      { movieId: 313, imdb: 111333, tmdb: 15139 },
      { movieId: 0 },
      { movieId: 9 },
    ]);
    expect(serviceIds(model, ids)).toEqual(ids.map((movieId) => ({ movieId })));
  });
});

test('answers are aligned', () => {
  const movies = ['Zero', 'Titanic'].map(
    (title): NamedMovie => ({ title, otherTitles: [], year: null, ids: {} }),
  );
  expect(matchMovies(model, movies)).toMatchObject([
    { status: 'matched', movie: { movieId: 0 } },
    { status: 'matched', movie: { movieId: 1721 } },
  ]);
});
