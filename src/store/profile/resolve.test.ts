import { describe, expect, it } from 'vitest';
import type { FilmMatch, Movie, MovieId, NamedFilm } from '../../contract';
import { entry } from '../testing/entries';
import { resolveEntries } from './resolve';

const heat: Movie = { movieId: 6 as MovieId, title: 'Heat', year: 1995, genres: [] };

function match({ title }: NamedFilm): FilmMatch {
  if (title === 'Heat') return { status: 'matched', movie: heat, why: 'The same title.' };
  if (title === 'Head') return { status: 'review', candidates: [heat], why: 'It is close.' };
  return { status: 'missing', why: 'There is none.' };
}

const from = (title: string, movieId: number | null = null) =>
  entry(1, { key: title, title, movieId: movieId as MovieId | null, ids: { imdb: 113277 } });

describe('resolveEntries', () => {
  it('asks with all that is known of a movie', async () => {
    const asked: NamedFilm[] = [];
    await resolveEntries([from('Heat', 6), from('Dune')], {
      async matchFilms(films) {
        asked.push(...films);
        return { ok: true, value: films.map(match) };
      },
    });
    const common = { otherTitles: [], year: 1995 };
    expect(asked).toEqual([
      { ...common, title: 'Heat', ids: { imdb: 113277, movieId: 6 } },
      { ...common, title: 'Dune', ids: { imdb: 113277 } },
    ]);
  });

  it('takes only what is the same without a doubt', async () => {
    const matchFilms = async (films: readonly NamedFilm[]) =>
      ({ ok: true, value: films.map(match) }) as const;
    expect(
      await resolveEntries([from('Heat'), from('Head'), from('Dune')], { matchFilms }),
    ).toEqual({ Heat: 6, Head: null, Dune: null });
  });

  it('asks in slices, and leaves out what could not be looked up', async () => {
    const sizes: number[] = [];
    const many = Array.from({ length: 50 }, (_, i) => from(`Film ${i}`, i));
    const found = await resolveEntries(many, {
      async matchFilms(films) {
        sizes.push(films.length);
        if (sizes.length < 2) return { ok: true, value: films.map(match) };
        return { ok: false, problem: { code: 'interrupted', message: 'It stopped.' } };
      },
    });
    expect(sizes).toEqual([20, 20]);
    expect(Object.keys(found)).toHaveLength(20);
  });
});
