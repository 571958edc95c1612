import type { MeanStars, Stars } from '../../contract';
import { differenceFigure } from '../difference/words';
import { count, mean } from '../words';

/** The difference between the visitor's stars and the mean of all users: "+1.4 against 3.6 from 120 people". */
export function differenceWords(stars: Stars, others: MeanStars): string {
  const people = count(others.raters, 'person', 'people');
  return `${differenceFigure(stars - others.mean)} against ${mean(others.mean)} from ${people}`;
}
