import type { Movies } from './movies';
import { TASTES } from './tastes';
import { Titles } from './titles';

/** A film gets the genres of every taste that makes up at least this share of it. */
const SHOWN_TASTE = 0.25;

/** The text of movies.csv: movieId,title,genres. */
export function moviesCsv(movies: Movies, random: () => number): string {
  const titles = new Titles(random);
  const lines = ['movieId,title,genres'];
  movies.movieIds.forEach((movieId, movie) => {
    const title = titles.next(movies.years[movie]!);
    const own = movies.tastes.subarray(movie * TASTES.length, (movie + 1) * TASTES.length);
    lines.push(`${movieId},${quoted(title)},${genresOf(own, random).join('|')}`);
  });
  return `${lines.join('\n')}\n`;
}

function quoted(title: string): string {
  return title.includes(',') ? `"${title}"` : title;
}

function genresOf(tastes: Float64Array, random: () => number): string[] {
  if (random() < 0.01) return ['(no genres listed)'];
  const genres = new Set<string>();
  const strongest = tastes.indexOf(Math.max(...tastes));
  tastes.forEach((share, taste) => {
    if (taste !== strongest && share < SHOWN_TASTE) return;
    TASTES[taste]!.forEach((genre, i) => {
      if (i === 0 || random() < 0.25 * share + 0.1) genres.add(genre);
    });
  });
  return [...genres].sort();
}
