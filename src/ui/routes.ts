import type { MovieId } from '../contract';
import type { MovieName } from '../store';

/** Paths of the places, as they follow the "#" of an address. */
export const PATHS = {
  forYou: '/',
  film: '/film/:film',
  library: '/films',
  shelf: '/films/:shelf',
  taste: '/taste',
  night: '/night',
  joinNight: '/night/join/:profile',
  about: '/about',
} as const;

const LONGEST_SLUG = 60;

/** "#/film/2571-the-matrix". Only the number identifies the film; the words are for people. */
export function filmHref({ movieId, title }: Pick<MovieName, 'movieId' | 'title'>): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
  return `#/film/${movieId}${words && `-${words}`}`;
}

/** The film that a path's last part names, or null when it names none: "2571-the-matrix" is 2571. */
export function filmOfPath(part: string): MovieId | null {
  const [, digits] = /^(\d{1,15})(?:-.*)?$/u.exec(part) ?? [];
  return digits === undefined ? null : (Number(digits) as MovieId);
}

/** The address that passes a profile on. The fragment stays in the browser: no server sees it. */
export function joinHref(profile: string): string {
  return `#${PATHS.joinNight.replace(':profile', profile)}`;
}

/** The profile in a text that contains such an address, or that is a profile itself; null if there is none. */
export function profileOfText(text: string): string | null {
  const [, profile] = /\/night\/join\/([\w-]+)/.exec(text) ?? /^\s*([\w-]+)\s*$/.exec(text) ?? [];
  return profile ?? null;
}
