import { isStars, STARS, type Stars } from '../../contract/stars';
import { TrainerError } from '../../trainer/errors';

/** "Heat=5, ": a title may hold commas and equals signs, a rating neither. */
const ENTRY = /\s*([^\s].*?)\s*=\s*([^=,]*?)\s*(?:,|$)/y;

/**
 * Reads ratings as they are typed: "Heat=5, Spirited Away=4.5, Good, the Bad and the Ugly, The=4".
 *
 * @returns the ratings by title; of a title given twice the later
 * @throws TrainerError that names what is no title with its stars.
 */
export function parseRatings(text: string): Readonly<Record<string, Stars>> {
  const ratings: [string, Stars][] = [];
  ENTRY.lastIndex = 0;
  while (text.slice(ENTRY.lastIndex).trim() !== '') {
    const rest = text.slice(ENTRY.lastIndex).trim();
    const entry = ENTRY.exec(text);
    if (entry === null) {
      throw new TrainerError(
        `--titles: "${rest}" has no stars. Write each film as TITLE=STARS, with commas between: "Heat=5, Titanic=2".`,
      );
    }
    const [, title, written] = entry;
    const stars = written === '' ? Number.NaN : Number(written);
    if (!isStars(stars)) {
      throw new TrainerError(
        `--titles: the rating of "${title}" must be one of ${STARS.join(', ')}, not "${written}".`,
      );
    }
    ratings.push([title!, stars]);
  }
  if (ratings.length === 0) throw new TrainerError('--titles holds no film.');
  return Object.fromEntries(ratings);
}
