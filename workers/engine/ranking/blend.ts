import type { BySignal } from '../../../src/contract';
import type { BlendKnot, ModelSettings } from '../../../src/pack/index';

/** What each part of a score is multiplied by. */
export interface Blend {
  readonly signals: BySignal<number>;
  /** What everybody likes. */
  readonly prior: number;
  /** What films that few lists show are lifted by. */
  readonly lift: number;
}

/** Brings content, whose cosines spread over all films, to the spread of the other signals. */
const CONTENT_UNIT = 0.25;
/** How much lifts count when all is known of a visitor, and the square of the likes at which they count half as much: once at 8. */
const MOST_LIFT = 1.5;
const HALF_KNOWN = 32;

/**
 * The blend for a visitor with a number of likes: the fitted knots, linear between, constant beyond the last.
 *
 * @param contentWeight 0..1, against all other parts together
 * @param adventure 0..1; a half gives the lifts as they were fitted
 */
export function blendFor(
  { blend }: Pick<ModelSettings, 'blend'>,
  likes: number,
  contentWeight: number,
  adventure: number,
): Blend {
  const { prior, neighbours } = interpolate(blend, likes);
  // Content knows nothing without likes, and must not silence what everybody likes.
  const rest = likes > 0 ? 1 - contentWeight : 1;
  return {
    signals: {
      items: rest,
      neighbours: rest * neighbours,
      content: contentWeight * CONTENT_UNIT,
    },
    prior: rest * prior,
    lift: rest * 2 * adventure * knownOf(likes),
  };
}

/**
 * How much is known of a visitor, and so how far their list may leave what everybody likes: 1 with eight likes, about as many
 * as lifts are fitted for; a half with four, as a wrong guess is likelier then.
 */
export function knownOf(likes: number): number {
  return (MOST_LIFT * likes ** 2) / (likes ** 2 + HALF_KNOWN);
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
