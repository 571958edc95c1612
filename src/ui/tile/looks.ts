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
  'reel',
  'stairs',
] as const;

export type Motif = (typeof MOTIFS)[number];

interface Look {
  readonly tone: Tone;
  readonly motif: Motif;
  /** Whether the cut-out is seen in a mirror. */
  readonly mirrored: boolean;
}

interface Family {
  readonly genre: string;
  readonly tones: readonly Tone[];
  readonly motifs: readonly Motif[];
}

/** The telling genres first: nearly every film is a drama, hardly any a Western. */
const FAMILIES: readonly Family[] = [
  { genre: 'Film-Noir', tones: ['noir'], motifs: ['beam', 'windows', 'bands', 'stairs'] },
  { genre: 'Western', tones: ['sand'], motifs: ['sun', 'hills', 'peaks'] },
  { genre: 'Animation', tones: ['sky', 'sun', 'leaf'], motifs: ['hills', 'sun', 'arcs', 'moon'] },
  { genre: 'Musical', tones: ['plum', 'rose'], motifs: ['beam', 'arcs', 'bands', 'reel'] },
  {
    genre: 'Horror',
    tones: ['night', 'vermilion'],
    motifs: ['moon', 'peaks', 'windows', 'stairs'],
  },
  { genre: 'Sci-Fi', tones: ['ocean', 'slate', 'night'], motifs: ['moon', 'arcs', 'beam', 'reel'] },
  { genre: 'War', tones: ['khaki', 'sand'], motifs: ['bands', 'peaks', 'sun', 'beam'] },
  { genre: 'Documentary', tones: ['leaf', 'paper'], motifs: ['beam', 'reel', 'windows', 'hills'] },
  { genre: 'Children', tones: ['sky', 'sun'], motifs: ['sun', 'hills', 'arcs'] },
  { genre: 'Fantasy', tones: ['leaf', 'plum'], motifs: ['moon', 'peaks', 'arcs', 'stairs'] },
  { genre: 'Mystery', tones: ['slate', 'noir'], motifs: ['windows', 'moon', 'beam', 'stairs'] },
  {
    genre: 'Romance',
    tones: ['rose', 'paper', 'velvet'],
    motifs: ['sun', 'arcs', 'hills', 'moon'],
  },
  {
    genre: 'Crime',
    tones: ['teal', 'vermilion', 'velvet', 'slate'],
    motifs: ['windows', 'beam', 'bands', 'stairs', 'reel'],
  },
  {
    genre: 'Adventure',
    tones: ['leaf', 'ocean', 'sand'],
    motifs: ['peaks', 'hills', 'sun', 'moon'],
  },
  {
    genre: 'Comedy',
    tones: ['sun', 'sky', 'rose'],
    motifs: ['bands', 'arcs', 'sun', 'reel', 'stairs'],
  },
  { genre: 'Thriller', tones: ['slate', 'teal'], motifs: ['peaks', 'bands', 'beam', 'stairs'] },
  { genre: 'Action', tones: ['vermilion', 'slate'], motifs: ['peaks', 'bands', 'beam'] },
  {
    genre: 'Drama',
    tones: ['velvet', 'teal', 'paper'],
    motifs: ['arcs', 'beam', 'windows', 'hills', 'reel'],
  },
];

const UNKNOWN_FAMILY: Family = { genre: '', tones: ['paper', 'slate'], motifs: MOTIFS };

/** Bits that have nothing to do with the order of ids, so that a series or a studio year does not look alike. */
function scatter(n: number): number {
  let bits = Math.imul(n ^ (n >>> 15), 0x045d9f3b);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return (bits ^ (bits >>> 15)) >>> 0;
}

/** How a film's tile looks: colours of its most telling genre, the cut-out by film. The same film always looks the same. */
export function lookOf({ movieId, genres }: Pick<Movie, 'movieId' | 'genres'>): Look {
  const { tones, motifs } = FAMILIES.find(({ genre }) => genres.includes(genre)) ?? UNKNOWN_FAMILY;
  const bits = scatter(movieId);
  return {
    tone: tones[bits % tones.length]!,
    motif: motifs[(bits >>> 8) % motifs.length]!,
    mirrored: ((bits >>> 20) & 1) === 1,
  };
}

/** Steps of the tile's type, with the letters that fit a line and the whole. */
const TITLE_SIZES = [
  { size: 'xl', word: 7, title: 16 },
  { size: 'l', word: 9, title: 26 },
  { size: 'm', word: 11, title: 40 },
  { size: 's', word: 13, title: 56 },
] as const;

/** The largest step at which no word breaks and the title leaves room for the cut-out. */
export function titleSize(title: string): 'xl' | 'l' | 'm' | 's' | 'xs' {
  const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length));
  const fits = TITLE_SIZES.find((step) => longest <= step.word && title.length <= step.title);
  return fits?.size ?? 'xs';
}
