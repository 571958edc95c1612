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
  'waves',
  'columns',
  'curtain',
  'rings',
  'rain',
  'checks',
  'bridge',
  'tree',
  'balloon',
  'door',
  'rails',
  'petals',
  'kites',
  'maze',
] as const;

export type Motif = (typeof MOTIFS)[number];

interface Look {
  readonly tone: Tone;
  readonly motif: Motif;
  /** Whether the motif is mirrored. */
  readonly mirrored: boolean;
}

interface Family {
  readonly genre: string;
  readonly tones: readonly Tone[];
  readonly motifs: readonly Motif[];
}

/** Genres by how distinctive they are, the most distinctive first: nearly every film is a drama, hardly any a Western. */
const FAMILIES: readonly Family[] = [
  family('Film-Noir', 'noir', 'beam windows bands stairs rain door rails columns'),
  family('Western', 'sand', 'sun hills peaks rails bridge columns'),
  family('Animation', 'sky sun leaf', 'hills sun arcs moon balloon tree petals kites waves'),
  family('Musical', 'plum rose', 'beam arcs bands reel curtain rings petals checks'),
  family('Horror', 'night vermilion', 'moon peaks windows stairs door tree rain maze'),
  family('Sci-Fi', 'ocean slate night', 'moon arcs beam reel rings checks maze kites'),
  family('War', 'khaki sand', 'bands peaks sun beam bridge rain rails'),
  family('Documentary', 'leaf paper', 'beam reel windows hills waves tree columns checks'),
  family('Children', 'sky sun', 'sun hills arcs balloon kites petals tree'),
  family('Fantasy', 'leaf plum', 'moon peaks arcs stairs tree door petals maze'),
  family('Mystery', 'slate noir', 'windows moon beam stairs door maze rain rails'),
  family('Romance', 'rose paper velvet', 'sun arcs hills moon petals balloon waves bridge'),
  family('Crime', 'teal vermilion velvet slate', 'windows beam bands stairs reel door rain checks'),
  family('Adventure', 'leaf ocean sand', 'peaks hills sun moon waves bridge kites rails'),
  family('Comedy', 'sun sky rose', 'bands arcs sun reel stairs curtain balloon checks kites'),
  family('Thriller', 'slate teal', 'peaks bands beam stairs rain maze rails door'),
  family('Action', 'vermilion slate', 'peaks bands beam bridge rings kites rails'),
  family('Drama', 'velvet teal paper', 'arcs beam windows hills reel curtain columns waves tree'),
];

function family(genre: string, tones: string, motifs: string): Family {
  return { genre, tones: tones.split(' ') as Tone[], motifs: motifs.split(' ') as Motif[] };
}

const UNKNOWN_FAMILY: Family = { genre: '', tones: ['paper', 'slate'], motifs: MOTIFS };

/** A hash of a number, so that films with neighbouring ids, such as a series, do not look alike. */
function scatter(n: number): number {
  let bits = Math.imul(n ^ (n >>> 15), 0x045d9f3b);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return (bits ^ (bits >>> 15)) >>> 0;
}

function sumOf(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  return sum;
}

/**
 * How a film's tile looks: a palette of its most distinctive genre, chosen by decade and title, and a motif chosen by title, so that the
 * films of a shelf differ. The same film always looks the same.
 */
export function lookOf({ title, year, genres }: Pick<Movie, 'title' | 'year' | 'genres'>): Look {
  const { tones, motifs } = FAMILIES.find(({ genre }) => genres.includes(genre)) ?? UNKNOWN_FAMILY;
  const decade = Math.floor((year ?? 0) / 10);
  const bits = scatter(sumOf(title) ^ Math.imul(year ?? 0, 0x9e37));
  return {
    tone: tones[(decade + (bits & 0xff)) % tones.length]!,
    motif: motifs[(bits >>> 8) % motifs.length]!,
    mirrored: ((bits >>> 20) & 1) === 1,
  };
}

/** Font size steps of the tile, with the number of letters that fit into a line and into the whole title. */
const TITLE_SIZES = [
  { size: 'xl', word: 7, title: 16 },
  { size: 'l', word: 9, title: 26 },
  { size: 'm', word: 11, title: 40 },
  { size: 's', word: 13, title: 56 },
] as const;

/** The largest step at which no word is broken and the title leaves room for the motif. */
export function titleSize(title: string): 'xl' | 'l' | 'm' | 's' | 'xs' {
  const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length));
  const fits = TITLE_SIZES.find((step) => longest <= step.word && title.length <= step.title);
  return fits?.size ?? 'xs';
}
