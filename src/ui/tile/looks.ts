import type { Movie } from '../../contract';

/** The palettes of tile.css. */
type Tone =
  | 'sky'
  | 'sand'
  | 'plum'
  | 'ocean'
  | 'night'
  | 'noir'
  | 'khaki'
  | 'leaf'
  | 'rose'
  | 'slate'
  | 'teal'
  | 'sun'
  | 'vermilion'
  | 'velvet'
  | 'paper';

export const MOTIFS = [
  'sun',
  'arcs',
  'beam',
  'bands',
  'hills',
  'moon',
  'windows',
  'peaks',
] as const;

export type Motif = (typeof MOTIFS)[number];

interface Look {
  readonly tone: Tone;
  readonly motif: Motif;
}

/** The telling genres first: nearly every film is a drama, hardly any a Western. */
const BY_GENRE: readonly (readonly [genre: string, tone: Tone, motifs: readonly Motif[]])[] = [
  ['Film-Noir', 'noir', ['beam', 'windows', 'bands']],
  ['Western', 'sand', ['sun', 'hills', 'peaks']],
  ['Animation', 'sky', ['hills', 'sun', 'arcs']],
  ['Musical', 'plum', ['beam', 'arcs', 'bands']],
  ['Horror', 'night', ['moon', 'peaks', 'windows']],
  ['Sci-Fi', 'ocean', ['moon', 'arcs', 'beam']],
  ['War', 'khaki', ['bands', 'peaks', 'sun']],
  ['Documentary', 'leaf', ['beam', 'windows', 'hills']],
  ['Children', 'sky', ['sun', 'hills', 'arcs']],
  ['Fantasy', 'leaf', ['moon', 'peaks', 'arcs']],
  ['Mystery', 'slate', ['windows', 'moon', 'beam']],
  ['Romance', 'rose', ['sun', 'arcs', 'hills']],
  ['Crime', 'teal', ['windows', 'beam', 'bands']],
  ['Adventure', 'leaf', ['peaks', 'hills', 'sun']],
  ['Comedy', 'sun', ['bands', 'arcs', 'sun']],
  ['Thriller', 'slate', ['peaks', 'bands', 'beam']],
  ['Action', 'vermilion', ['peaks', 'bands', 'beam']],
  ['Drama', 'velvet', ['arcs', 'beam', 'windows', 'hills']],
];

/** Spreads neighbouring ids, so that the films of one studio year do not look alike. */
function scatter(n: number): number {
  return Math.imul(n, 0x9e3779b1) >>> 16;
}

/** How a film's tile looks: colours by its most telling genre, the cut-out by film. The same film always looks the same. */
export function lookOf(movie: Pick<Movie, 'movieId' | 'genres'>): Look {
  const found = BY_GENRE.find(([genre]) => movie.genres.includes(genre));
  const [, tone, motifs] = found ?? ['', 'paper' as const, MOTIFS];
  return { tone, motif: motifs[scatter(movie.movieId) % motifs.length] };
}

/** Step of the tile's type by what must fit: the longest word, then the whole. */
export function titleSize(title: string): 'l' | 'm' | 's' | 'xs' {
  const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length));
  if (longest <= 8 && title.length <= 14) return 'l';
  if (longest <= 10 && title.length <= 28) return 'm';
  if (longest <= 13 && title.length <= 50) return 's';
  return 'xs';
}
