import type { BlendKnot, ModelSettings } from '../../src/pack/index';

/** What each part of a score is multiplied by. */
export interface Blend {
  /** Item weights. */
  readonly items: number;
  readonly neighbours: number;
  readonly content: number;
  /** What everybody likes. */
  readonly prior: number;
  /** What films that few lists show are given: `factor` times their lift, if that is `most` or less. */
  readonly lift: { readonly factor: number; readonly most: number };
}

/** Brings content, whose cosines spread over all films, to the spread of the other signals. */
const CONTENT_UNIT = 0.25;
/** The highest lift that full adventure gives. */
const HIGHEST_LIFT = 0.6;

/**
 * The blend for a visitor with a number of likes: the fitted knots, linear between, constant beyond the last.
 *
 * Adventure lifts films into lists, those first that need least; above a half, it also takes away what everybody likes.
 * Both grow with what is known of the visitor: no adventure without likes, and the whole of a lift with eight, about as many as it was
 * fitted for.
 *
 * @param contentWeight 0..1, against all other parts together
 * @param adventure 0..1
 */
export function blendFor(
  { blend }: Pick<ModelSettings, 'blend'>,
  likes: number,
  contentWeight: number,
  adventure: number,
): Blend {
  const { prior, neighbours } = interpolate(blend, likes);
  const known = (2 * likes) / (likes + 8);
  // Content knows nothing without likes, and must not silence what everybody likes.
  const rest = likes > 0 ? 1 - contentWeight : 1;
  return {
    items: rest,
    neighbours: rest * neighbours,
    content: contentWeight * CONTENT_UNIT,
    prior: rest * prior * (1 - Math.min(1, known) * Math.max(0, 2 * adventure - 1)),
    lift: { factor: rest * known, most: adventure * HIGHEST_LIFT },
  };
}

function interpolate(
  knots: readonly BlendKnot[],
  likes: number,
): Pick<BlendKnot, 'prior' | 'neighbours'> {
  const next = knots.findIndex((knot) => knot.likes > likes);
  if (next < 0) return knots[knots.length - 1];
  const [a, b] = [knots[next - 1], knots[next]];
  const share = (likes - a.likes) / (b.likes - a.likes);
  return {
    prior: a.prior + share * (b.prior - a.prior),
    neighbours: a.neighbours + share * (b.neighbours - a.neighbours),
  };
}
