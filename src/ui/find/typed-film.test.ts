import { describe, expect, it } from 'vitest';
import { typedFilm } from './typed-film';

describe('a film as it was typed', () => {
  it.each([
    ['barbie', 'barbie', null],
    ['  Poor   Things ', 'Poor Things', null],
    ['Barbie (2023)', 'Barbie', 2023],
    ['Nosferatu (1922)', 'Nosferatu', 1922],
    ['barbie 2023', 'barbie', 2023],
    ['mickey 17 2025', 'mickey 17', 2025],
    ['the odyssey 2026', 'the odyssey', 2026],
  ])('%s has its year', (typed, title, year) => {
    expect(typedFilm(typed, 2016, 2025)).toEqual({ title, year });
  });

  it.each(['Blade Runner 2049', 'Wonder Woman 1984', '2012', '(2012)', 'Room 237', 'Barbie 20233'])(
    '%s is a title',
    (typed) => {
      expect(typedFilm(typed, 2016, 2025)).toEqual({ title: typed, year: null });
    },
  );

  it('has no bare year where nobody knows where the collection ends', () => {
    expect(typedFilm('barbie 2023', null, 2025).title).toBe('barbie 2023');
    expect(typedFilm('barbie (2023)', null, 2025).year).toBe(2023);
  });
});
