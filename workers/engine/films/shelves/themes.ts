import type { ShelfTheme } from '../../../../src/contract';
import type { MovieIndex } from '../../../../src/pack/index';
import { isGenre, type Model } from '../../model/model';
import type { Profile, RatedMovie } from '../../ranking/profile';

/** Fewest ratings by which a genre or decade counts as more than chance; also the pseudo-count of its damped mean. */
const FEWEST = 3;
/** In stars above the visitor's mean. */
const ABOVE = 0.1;
const MOST_THEMES = 2;

export type TasteTheme = Extract<ShelfTheme, { kind: 'genre' | 'decade' }>;

/** Genres and decades that the visitor rates above their mean, the highest first, ties by name; at most two. */
export function tasteThemes(model: Model, { ratings }: Profile): TasteTheme[] {
  const mean = ratings.reduce((sum, { stars }) => sum + stars, 0) / ratings.length;
  const found = new Map<string, { theme: TasteTheme; ratings: number; above: number }>();
  for (const { movie, stars } of ratings) {
    for (const theme of themesOf(model, movie)) {
      const key = JSON.stringify(theme);
      const entry = found.get(key) ?? { theme, ratings: 0, above: 0 };
      found.set(key, {
        theme,
        ratings: entry.ratings + 1,
        above: entry.above + stars - mean,
      });
    }
  }
  return [...found.entries()]
    .map(([key, entry]) => ({ key, ...entry, worth: entry.above / (entry.ratings + FEWEST) }))
    .filter(({ ratings: n, worth }) => n >= FEWEST && worth >= ABOVE)
    .sort((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_THEMES)
    .map(({ theme }) => theme);
}

export function themesOf(model: Model, movie: MovieIndex): TasteTheme[] {
  const { genres, movieGenres } = model.catalogue;
  const year = model.years()[movie]!;
  return [
    ...movieGenres[movie]!.map((genre) => genres[genre]!)
      .filter(isGenre)
      .map((genre) => ({ kind: 'genre', genre }) as const),
    ...(year > 0 ? [{ kind: 'decade', decade: Math.floor(year / 10) * 10 } as const] : []),
  ];
}

export function isOf(model: Model, theme: TasteTheme): (movie: MovieIndex) => boolean {
  if (theme.kind === 'decade') {
    const years = model.years();
    return (movie) => Math.floor(years[movie]! / 10) * 10 === theme.decade;
  }
  const genre = model.catalogue.genres.indexOf(theme.genre);
  return (movie) => model.catalogue.movieGenres[movie]!.includes(genre);
}

/** A film with this many stars or more is loved. */
const LOVED = 4;

/** The films that the visitor loves, most stars first. With equal stars the less known film comes first, as it tells more. */
export function lovedMovies(
  { popularityRanks }: Pick<Model, 'popularityRanks'>,
  { ratings }: Profile,
): RatedMovie[] {
  return ratings
    .filter(({ stars }) => stars >= LOVED)
    .sort((a, b) => b.stars - a.stars || popularityRanks[b.movie]! - popularityRanks[a.movie]!);
}
