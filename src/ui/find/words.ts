import type { ModelInfo } from '../../contract';
import { count, endWords } from '../words';

type Collection = Pick<ModelInfo, 'movies' | 'lastYear'>;

/** Why a film is not found: "Not in this collection of 9,062 films, which ends in 2016". */
export function notHereWords({ movies, lastYear }: Collection): string {
  return `Not in this collection of ${count(movies, 'film')}${endWords(lastYear)}`;
}

/** Says why the wanted film may not be among those found. */
export function noneOfTheseWords({ movies, lastYear }: Collection): string {
  const ends = lastYear === null ? ` has ${count(movies, 'film')}` : ` ends in ${lastYear}`;
  return `None of these? This collection${ends}`;
}
