import { readFileSync } from 'node:fs';

/** The first films of the default data, as cells of movies.csv: "1" and "Toy Story (1995)", quoted where a comma asks for it. */
export function firstFilms(n: number): { readonly movieId: string; readonly title: string }[] {
  const rows = readFileSync('data/ml-latest-small/movies.csv', 'utf8').trim().split('\n').slice(1);
  return rows.slice(0, n).map((row) => {
    const [, movieId, title] = /^(\d+),(.*),[^,]*$/.exec(row)!;
    return { movieId: movieId!, title: title! };
  });
}
