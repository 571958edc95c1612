import type { LikelyStars } from '../../contract';
import { count, starsFigure } from '../words';

/** Rounded to the half stars that people give. */
export function likelyFigure(stars: number): string {
  return starsFigure(Math.min(5, Math.max(0.5, Math.round(stars * 2) / 2)) as 4);
}

/** "You would probably give it 4½." */
export function likelySentence({ stars }: LikelyStars): string {
  return `You would probably give it ${likelyFigure(stars)}.`;
}

/** Says what the likely stars are based on. */
export function likelyEvidence({ low, high, people, sure }: LikelyStars): string {
  const range =
    likelyFigure(low) === likelyFigure(high)
      ? ''
      : `Two of three people like you give it ${likelyFigure(low)} to ${likelyFigure(high)}. `;
  const from =
    people === 0
      ? 'None of the people most like you rated it, so this is a guess from all others.'
      : `It rests on ${count(people, 'person', 'people')} like you who rated it${sure === 'few' ? ', which is few' : ''}.`;
  return `${range}${from}`;
}
