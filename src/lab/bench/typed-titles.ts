import { seededRandom } from '../../trainer/random';

/** The fewest letters that somebody types. */
const FEWEST_LETTERS = 3;

/**
 * Titles of seeded random films as people type them, in turn: complete without the year, unfinished, with a letter missing, with two
 * letters swapped.
 *
 * @param titles as in movies.csv, one or more: "Heat (1995)"
 */
export function typedTitles(titles: readonly string[], count: number, seed: number): string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const title = titles[Math.floor(titles.length * random())]!.replace(
      /\s*\([^)]*\)\s*$/,
      '',
    ).toLowerCase();
    const at = Math.floor(random() * (title.length - 1));
    const kinds = [
      title,
      title.slice(0, Math.max(FEWEST_LETTERS, at)),
      title.slice(0, at) + title.slice(at + 1),
      title.slice(0, at) + title.charAt(at + 1) + title.charAt(at) + title.slice(at + 2),
    ];
    return kinds[i % kinds.length] || title;
  });
}
