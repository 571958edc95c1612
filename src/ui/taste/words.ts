import type { TasteDifference } from '../../contract';
import { differenceFigure } from '../difference/words';
import { count, mean } from '../words';

/** "17%". */
export const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });

/** Whether the interval is entirely on one side of zero, so that the difference is unlikely to be chance. */
export function isClear({ difference }: TasteDifference): boolean {
  return difference !== null && (difference.low > 0 || difference.high < 0);
}

/** How the visitor's ratings compare with those of all users, over all films. */
export function overallSentence(overall: TasteDifference): string {
  const figures = `You gave ${count(overall.movies, 'film')} ${mean(overall.own)} stars on average; everybody gave the same films ${mean(overall.others)}.`;
  if (!isClear(overall)) return `${figures} No difference to speak of.`;
  const kinder = overall.own > overall.others;
  return `${figures} You are ${kinder ? 'kinder' : 'stricter'} than most.`;
}

/** How similarly the visitor and all users rank films; empty if unknown. */
export function agreementSentence(agreement: number | null): string {
  if (agreement === null) return '';
  if (agreement >= 0.6) return 'You put films in much the same order as everybody.';
  if (agreement >= 0.3) return 'You often agree with everybody on which films are better.';
  if (agreement >= 0)
    return 'Your order of films is your own: it has little to do with everybody’s.';
  return 'You put films in nearly the opposite order to everybody.';
}

/** A row of a chart in words: "0.6 above everybody, between 0.2 and 1.0". */
export function differenceSentence({ difference }: TasteDifference): string {
  if (!difference) return 'too few to say';
  const { mean: middle, low, high } = difference;
  const side = middle >= 0 ? 'above' : 'below';
  return `${mean(Math.abs(middle))} ${side} everybody, between ${differenceFigure(low)} and ${differenceFigure(high)}`;
}
