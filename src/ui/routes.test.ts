import { describe, expect, it } from 'vitest';
import type { MovieId } from '../contract';
import { filmHref, filmOfPath } from './routes';

const film = (movieId: number, title: string) => ({ movieId: movieId as MovieId, title });

describe('addresses of films', () => {
  it('carry the number and the words of the title', () => {
    expect(filmHref(film(2571, 'The Matrix'))).toBe('#/film/2571-the-matrix');
    expect(filmHref(film(4973, "Le fabuleux destin d'Amélie"))).toBe(
      '#/film/4973-le-fabuleux-destin-damelie',
    );
    expect(filmHref(film(5618, '千と千尋の神隠し'))).toBe('#/film/5618-千と千尋の神隠し');
    expect(filmHref(film(0, '???'))).toBe('#/film/0');
  });

  it('stay short, however long the title', () => {
    expect(filmHref(film(1, 'long word '.repeat(500))).length).toBeLessThan(80);
  });

  it('are read by their number alone', () => {
    expect(filmOfPath('2571-the-matrix')).toBe(2571);
    expect(filmOfPath('2571')).toBe(2571);
    expect(filmOfPath('0')).toBe(0);
    expect(filmOfPath('2571-was-ganz-anderes')).toBe(2571);
  });

  it('that name no film are told apart', () => {
    for (const part of ['', 'matrix', '-1', '2571the', '1.5', '1e9', '9'.repeat(30)]) {
      expect(filmOfPath(part), part).toBeNull();
    }
  });
});
