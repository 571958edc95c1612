import type { Entry } from './entry';

/** Whether a rating counts when only those from a year on do. One without a known day always counts. */
export function countsSince({ ratedAt }: Pick<Entry, 'ratedAt'>, year: number | null): boolean {
  return year === null || ratedAt === null || Number(ratedAt.slice(0, 4)) >= year;
}
