import type { BySignal } from '../../../src/contract';
import type { BlendKnot, ModelSettings } from '../../../src/pack/index';

/** What each part of a score is multiplied by. */
export interface Blend {
  readonly signals: BySignal<number>;
  /** Popularity: what all users like. */
  readonly prior: number;
}

/** Scales content, whose cosines are larger for most films, down to the spread of the other signals. */
const CONTENT_UNIT = 0.25;

/**
 * The blend for a visitor with a number of likes: the fitted knots, linear between, constant beyond the last.
 *
 * @param contentWeight 0..1, against all other parts together
 */
export function blendFor(
  { blend }: Pick<ModelSettings, 'blend'>,
  likes: number,
  contentWeight: number,
): Blend {
  const { prior, neighbours } = interpolate(blend, likes);
  // Without likes content has nothing to say, and must not reduce the weight of popularity.
  const rest = likes > 0 ? 1 - contentWeight : 1;
  return {
    signals: {
      items: rest,
      neighbours: rest * neighbours,
      content: contentWeight * CONTENT_UNIT,
    },
    prior: rest * prior,
  };
}

function interpolate(
  knots: readonly BlendKnot[],
  likes: number,
): Pick<BlendKnot, 'prior' | 'neighbours'> {
  const next = knots.findIndex((knot) => knot.likes > likes);
  if (next < 0) return knots.at(-1)!;
  const [a, b] = [knots[next - 1]!, knots[next]!];
  const share = (likes - a.likes) / (b.likes - a.likes);
  return {
    prior: a.prior + share * (b.prior - a.prior),
    neighbours: a.neighbours + share * (b.neighbours - a.neighbours),
  };
}
