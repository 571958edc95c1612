import { describe, expect, it } from 'vitest';
import type { Movie, MovieId, MovieMatch, Stars } from '../../../contract';
import { type ImportRow, moviesIn } from '../../../store/import';
import { doubtful, entriesOf, foundByTitleAlone, type PlannedFilm } from './plan';

function row(title: string, stars: Stars | null, kind: ImportRow['kind'] = 'rating'): ImportRow {
  return {
    file: 'films.csv',
    row: 2,
    title,
    otherTitles: [],
    year: 1995,
    ids: {},
    kind,
    stars,
    ratedAt: '2024-05-01',
    time: null,
    leftOut: null,
  };
}

const movie = (movieId: number, title: string): Movie => ({
  movieId: movieId as MovieId,
  title,
  year: 1995,
  genres: [],
});

const HEAT = movie(6, 'Heat');
const BABE = movie(34, 'Babe');

function planOf(rows: readonly ImportRow[], ...matches: MovieMatch[]): PlannedFilm[] {
  return moviesIn(rows).map((film, i) => ({ film, match: matches[i]! }));
}

const matched = (found: Movie): MovieMatch => ({ status: 'matched', movie: found, why: '' });
const review = (...candidates: Movie[]): MovieMatch => ({ status: 'review', candidates, why: '' });
const MISSING: MovieMatch = { status: 'missing', why: '' };

describe('what an import would write', () => {
  it('is what is without a doubt, and what the collection lacks under its own title', () => {
    const plan = planOf([row('Heat', 5), row('Tenet', 3)], matched(HEAT), MISSING);
    expect(entriesOf(plan, new Map())).toMatchObject([
      { movieId: 6, title: 'Heat', status: 'rated', stars: 5, ratedAt: '2024-05-01' },
      { movieId: null, title: 'Tenet', status: 'rated', stars: 3 },
    ]);
  });

  it('holds a doubtful film as it was decided on, and not before', () => {
    const plan = planOf([row('Babes', 4)], review(BABE, HEAT));
    const decided = (decision: Parameters<typeof entriesOf>[1]) =>
      entriesOf(plan, decision).map(({ movieId, title }) => [movieId, title]);
    expect(doubtful(plan)).toEqual([0]);
    expect(decided(new Map())).toEqual([]);
    expect(decided(new Map([[0, BABE]]))).toEqual([[34, 'Babe']]);
    expect(decided(new Map([[0, 'none of these']]))).toEqual([[null, 'Babes']]);
    expect(decided(new Map([[0, 'left out']]))).toEqual([]);
  });

  it('joins what different rows say of one film', () => {
    const rows = [row('Heat', 5), row('HEAT (director’s cut)', null, 'seen')];
    const plan = planOf(rows, matched(HEAT), matched(HEAT));
    expect(entriesOf(plan, new Map())).toMatchObject([{ movieId: 6, status: 'rated', stars: 5 }]);
  });

  it('says seen or saved where there are no stars', () => {
    const rows = [row('Heat', null, 'seen'), row('Babe', null, 'saved')];
    const plan = planOf(rows, matched(HEAT), matched(BABE));
    expect(entriesOf(plan, new Map()).map(({ status }) => status)).toEqual(['seen', 'saved']);
  });
});

it('films found by title alone are those of which the file tells neither year nor id', () => {
  const withoutYear = (title: string): ImportRow => ({ ...row(title, 4), year: null });
  const plan = planOf(
    [
      withoutYear('Heat'),
      row('Babe', 4),
      { ...withoutYear('Speed'), ids: { imdb: 1 } },
      withoutYear('It'),
    ],
    matched(HEAT),
    matched(BABE),
    matched(movie(377, 'Speed')),
    MISSING,
  );
  expect(foundByTitleAlone(plan)).toBe(1);
});
