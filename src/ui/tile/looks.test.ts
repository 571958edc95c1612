import { describe, expect, it } from 'vitest';
import { lookOf, MOTIFS, titleSize } from './looks';

const film = (n: number, ...genres: string[]) => ({
  title: `Film ${n}`,
  year: 1950 + (n % 60),
  genres,
});

describe('lookOf', () => {
  it('gives a film the same look every time', () => {
    expect(lookOf(film(6, 'Action', 'Crime'))).toEqual(lookOf(film(6, 'Action', 'Crime')));
  });

  it('goes by the telling genre, wherever it stands', () => {
    expect(lookOf(film(1, 'Drama', 'Western')).tone).toBe('sand');
    expect(lookOf(film(1, 'Western', 'Drama')).tone).toBe('sand');
  });

  it('has colours for films without genres and for genres it does not know', () => {
    for (let id = 1; id < 50; id++) {
      expect(['paper', 'slate']).toContain(lookOf(film(id)).tone);
      expect(['paper', 'slate']).toContain(lookOf(film(id, 'IMAX')).tone);
    }
  });

  it('spreads neighbouring films over all that may be', () => {
    const looks = Array.from({ length: 400 }, (_, id) => lookOf(film(id + 1)));
    for (const motif of MOTIFS) {
      const share = looks.filter((look) => look.motif === motif).length / looks.length;
      expect(share).toBeGreaterThan(0.015);
      expect(share).toBeLessThan(0.09);
    }
  });
});

describe('a shelf of one genre', () => {
  it('shows many cut-outs, and seldom the same twice in a row', () => {
    const shelf = Array.from({ length: 200 }, (_, n) => lookOf(film(n, 'Drama')));
    const twins = shelf.filter((look, i) => {
      const before = shelf[i - 1];
      return before?.motif === look.motif && before.tone === look.tone;
    });
    expect(new Set(shelf.map(({ motif }) => motif)).size).toBe(9);
    expect(twins.length).toBeLessThan(16);
  });
});

describe('titleSize', () => {
  it('steps down for long titles and long words', () => {
    expect(
      [
        'Heat',
        'Fight Club',
        'The Silence of the Lambs',
        'The Shawshank Redemption',
        'Extraterrestrial',
        'Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb',
      ].map(titleSize),
    ).toEqual(['xl', 'xl', 'l', 'm', 'xs', 'xs']);
  });
});
