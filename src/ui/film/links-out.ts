import type { Movie, ServiceIds } from '../../contract';

export interface LinkOut {
  readonly name: string;
  readonly href: string;
}

/** The links of a film to other sites: to its page if its id there is known, else to a search by title and year. */
export function linksOut(
  { title, year }: Pick<Movie, 'title' | 'year'>,
  ids: ServiceIds,
): LinkOut[] {
  const name = encodeURIComponent(title);
  const dated = encodeURIComponent(year === null ? title : `${title} ${year}`);
  const imdb = ids.imdb === undefined ? null : `tt${String(ids.imdb).padStart(7, '0')}`;
  return [
    {
      name: 'IMDb',
      href: imdb
        ? `https://www.imdb.com/title/${imdb}/`
        : `https://www.imdb.com/find/?s=tt&q=${dated}`,
    },
    {
      name: 'TMDB',
      href:
        ids.tmdb === undefined
          ? `https://www.themoviedb.org/search/movie?query=${name}`
          : `https://www.themoviedb.org/movie/${ids.tmdb}`,
    },
    {
      name: 'Letterboxd',
      href: imdb
        ? `https://letterboxd.com/imdb/${imdb}/`
        : `https://letterboxd.com/search/films/${dated}/`,
    },
    { name: 'Wikipedia', href: `https://en.wikipedia.org/w/index.php?search=${dated}+film` },
    { name: 'JustWatch', href: `https://www.justwatch.com/us/search?q=${name}` },
  ];
}
