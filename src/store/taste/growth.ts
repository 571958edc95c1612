import type { Entry } from '../profile/entry';

export interface Growth {
  /** First day of a month, "2024-05-01". */
  readonly month: string;
  /** Number of ratings given until its end. */
  readonly ratings: number;
}

/** The growth of the number of ratings, month by month without gaps; counts only ratings whose day is known. */
export function growthOf(rated: readonly Pick<Entry, 'ratedAt'>[]): Growth[] {
  const counts = new Map<string, number>();
  for (const { ratedAt } of rated) {
    if (ratedAt === null) continue;
    const month = `${ratedAt.slice(0, 7)}-01`;
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const months = [...counts.keys()].sort();
  const growth: Growth[] = [];
  let ratings = 0;
  for (let month = months[0]; month && month <= (months.at(-1) ?? ''); month = nextMonth(month)) {
    ratings += counts.get(month) ?? 0;
    growth.push({ month, ratings });
  }
  return growth;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-01`;
}
