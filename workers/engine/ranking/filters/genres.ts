import { isGenre } from '../../model/model';
import type { CreateFilter } from './filter';

const UNKNOWN = 2;

/** Filters by genre. Each distinct set of genres is tested once, for all movies that have it. */
export const genres: CreateFilter = ({ catalogue, content }, { genres: asked }) => {
  if (!asked || asked.wanted.length + asked.unwanted.length === 0) return null;
  const { wanted, unwanted, match } = asked;
  const fits = (set: readonly number[]) => {
    const names = set.map((genre) => catalogue.genres[genre]!).filter(isGenre);
    if (unwanted.some((genre) => names.includes(genre))) return false;
    if (wanted.length === 0) return true;
    const has = (genre: string) => names.includes(genre);
    return match === 'all' ? wanted.every(has) : wanted.some(has);
  };
  const known = new Uint8Array(catalogue.movieGenres.length).fill(UNKNOWN);
  return (movie) => {
    const set = content.setOf[movie]!;
    if (known[set] === UNKNOWN) known[set] = fits(catalogue.movieGenres[movie]!) ? 1 : 0;
    return known[set] === 1;
  };
};
