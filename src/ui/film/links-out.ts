import type { Movie } from '../../contract';

export interface LinkOut {
  readonly name: string;
  readonly href: string;
}

/** Where else to read about a film: searches by title and year, as no ids of other sites are known. */
export function linksOut({ title, year }: Pick<Movie, 'title' | 'year'>): LinkOut[] {
  const name = encodeURIComponent(title);
  const dated = encodeURIComponent(year === null ? title : `${title} ${year}`);
  return [
    { name: 'IMDb', href: `https://www.imdb.com/find/?s=tt&q=${dated}` },
    { name: 'TMDB', href: `https://www.themoviedb.org/search/movie?query=${name}` },
    { name: 'Letterboxd', href: `https://letterboxd.com/search/films/${dated}/` },
    { name: 'Wikipedia', href: `https://en.wikipedia.org/w/index.php?search=${dated}+film` },
    { name: 'JustWatch', href: `https://www.justwatch.com/us/search?q=${name}` },
  ];
}
