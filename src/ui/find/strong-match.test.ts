import { describe, expect, it } from 'vitest';
import type { Movie, MovieId } from '../../contract';
import { isStrongMatch } from './strong-match';

const film = (title: string, year = 1995, alsoKnownAs?: string): Movie => ({
  movieId: 1 as MovieId,
  title,
  year,
  genres: [],
  ...(alsoKnownAs && { alsoKnownAs }),
});

describe('a strong match', () => {
  it.each([
    ['the mat', film('The Matrix', 1999)],
    ['matrix the', film('The Matrix', 1999)],
    ['heat 1995', film('Heat')],
    ['amelie', film('Amelie', 2001, "Le fabuleux destin d'Amélie Poulain")],
    ['fabuleux', film('Amelie', 2001, "Le fabuleux destin d'Amélie Poulain")],
    ['lotr', film('Lord of the Rings')],
    ['wall e', film('WALL·E', 2008)],
    ['walle', film('WALL·E', 2008)],
    ['spiderman', film('Spider-Man', 2002)],
    ['千と', film('千と千尋の神隠し', 2001)],
    ['???', film('???')],
  ])('%s', (query, movie) => {
    expect(isStrongMatch(query, movie)).toBe(true);
  });

  it.each([
    ['barbie', film('Babies', 2010)],
    ['tenet', film('The Net')],
    ['titane', film('Titanic', 1997)],
    ['heat 1999', film('Heat')],
    ['the office', film('Office Space', 1999)],
    ['', film('Heat')],
  ])('not %s', (query, movie) => {
    expect(isStrongMatch(query, movie)).toBe(false);
  });
});
