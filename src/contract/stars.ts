/** A rating as visitors give it and MovieLens stores it: half stars from 0.5 to 5. */
export const STARS = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5] as const;

export type Stars = (typeof STARS)[number];

export function isStars(value: unknown): value is Stars {
  return STARS.includes(value as Stars);
}
