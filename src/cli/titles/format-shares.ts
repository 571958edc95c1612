import type { Explanation } from '../../contract';
import { printable } from '../../trainer/printable';

/** A score taken apart in a line, largest part first: "Alien 0.412 = everybody 0.201 + The Matrix 0.15 − Titanic 0.002". */
export function formatShares({ movie, score, prior, ratings }: Explanation): string {
  const parts = [
    { name: 'everybody', given: prior },
    ...ratings.map(({ movie: rated, shares }) => ({
      name: rated.title,
      given: Object.values(shares).reduce((sum, share) => sum + share, 0),
    })),
  ].sort((a, b) => Math.abs(b.given) - Math.abs(a.given));
  const sum = parts
    .map(({ name, given }, place) => {
      const sign = given < 0 ? '− ' : place > 0 ? '+ ' : '';
      return `${sign}${name} ${Math.abs(given).toFixed(3)}`;
    })
    .join(' ');
  return printable(`${movie.title} ${score.toFixed(3)} = ${sum}`);
}
