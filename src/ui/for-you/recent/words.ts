import { count } from '../../words';

/** Says how many ratings count, and what happens to the others. */
export function countingWords(counting: number, all: number, undated: number): string {
  if (counting === all) return `All ${count(all, 'rating')} count.`;
  const verb = counting === 1 ? 'counts' : 'count';
  const always = undated > 0 ? `, ${undated} of them because no date is known` : '';
  return `${counting} of ${count(all, 'rating')} ${verb}${always}. The other films count as seen.`;
}
