import { describe, expect, test } from 'vitest';
import type { FilmIds, MovieId, NamedFilm } from '../../../src/contract';
import type { MovieIndex } from '../../../src/pack/index';
import { MatchIndex } from '../titles/index';
import { type MatchableModel, matchFilms } from './match-films';

const TITLES = ['Titanic (1997)', 'Swan Princess, The (1994)', 'Zero (2000)'];
const IDS = [1721, 313, 0] as MovieId[];
const model: MatchableModel = {
  columns: new Map(IDS.map((id, column) => [id, column as MovieIndex])),
  movieAt: (column) => ({ movieId: IDS[column], title: TITLES[column], year: null, genres: [] }),
  matching: new MatchIndex(TITLES, [3, 2, 1]),
};

function idOf(title: string, year: number | null, ids: FilmIds = {}): MovieId | string {
  const film: NamedFilm = { title, otherTitles: [], year, ids };
  const [match] = matchFilms(model, [film]);
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

test('answers are aligned', () => {
  const films = ['Zero', 'Titanic'].map(
    (title): NamedFilm => ({ title, otherTitles: [], year: null, ids: {} }),
  );
  expect(matchFilms(model, films)).toMatchObject([
    { status: 'matched', movie: { movieId: 0 } },
    { status: 'matched', movie: { movieId: 1721 } },
  ]);
});
