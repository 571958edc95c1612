import { describe, expect, it } from 'vitest';
import type { Movie, MovieId, MovieMatch, NamedMovie } from '../../contract';
import { entry } from '../testing/entries';
import { resolveEntries } from './resolve';

const heat: Movie = { movieId: 6 as MovieId, title: 'Heat', year: 1995, genres: [] };

function match({ title }: NamedMovie): MovieMatch {
  if (title === 'Heat') return { status: 'matched', movie: heat, why: 'The same title.' };
  if (title === 'Head') return { status: 'review', candidates: [heat], why: 'It is close.' };
  return { status: 'missing', why: 'There is none.' };
}

const from = (title: string, movieId: number | null = null) =>
  entry(1, { key: title, title, movieId: movieId as MovieId | null, ids: { imdb: 113277 } });

describe('resolveEntries', () => {
  it('asks with all that is known of a movie', async () => {
    const asked: NamedMovie[] = [];
    await resolveEntries([from('Heat', 6), from('Dune')], {
      async matchMovies(movies) {
        asked.push(...movies);
        return { ok: true, value: movies.map(match) };
      },
    });
    const common = { otherTitles: [], year: 1995 };
    expect(asked).toEqual([
      { ...common, title: 'Heat', ids: { imdb: 113277, movieId: 6 } },
      { ...common, title: 'Dune', ids: { imdb: 113277 } },
    ]);
  });

  it('takes only what is the same without a doubt', async () => {
    const matchMovies = async (movies: readonly NamedMovie[]) =>
      ({ ok: true, value: movies.map(match) }) as const;
    expect(
      await resolveEntries([from('Heat'), from('Head'), from('Dune')], { matchMovies }),
    ).toEqual({ Heat: 6, Head: null, Dune: null });
  });

  it('asks in slices, and leaves out what could not be looked up', async () => {
    const sizes: number[] = [];
    const many = Array.from({ length: 50 }, (_, i) => from(`Film ${i}`, i));
    const found = await resolveEntries(many, {
      async matchMovies(movies) {
        sizes.push(movies.length);
        if (sizes.length < 2) return { ok: true, value: movies.map(match) };
        return { ok: false, problem: { code: 'interrupted', message: 'It stopped.' } };
      },
    });
    expect(sizes).toEqual([20, 20]);
    expect(Object.keys(found)).toHaveLength(20);
  });
});
