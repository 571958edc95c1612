/** Describes a share of content in the score. */
export function genreWords(weight: number): string {
  if (weight === 0) return 'only what people like you enjoy';
  if (weight < 0.35) return 'mostly people like you, a little genre';
  if (weight <= 0.65) return 'people like you and genres alike';
  if (weight < 1) return 'mostly genres, a little people like you';
  return 'only the genres you like';
}
