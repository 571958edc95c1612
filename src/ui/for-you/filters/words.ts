/** What a share of content in the score means. */
export function genreWords(weight: number): string {
  if (weight === 0) return 'only what people like you enjoy';
  if (weight < 0.35) return 'mostly people like you, a little genre';
  if (weight <= 0.65) return 'people like you and genres alike';
  if (weight < 1) return 'mostly genres, a little people like you';
  return 'only the genres you like';
}

/** What a position between the likeliest films and the rarest lists means. */
export function adventureWords(adventure: number): string {
  if (adventure === 0) return 'only the likeliest to please';
  if (adventure < 0.35) return 'mostly sure things, a few finds';
  if (adventure <= 0.65) return 'sure things and finds alike';
  if (adventure < 1) return 'mostly films that few lists show';
  return 'films that hardly any list shows';
}
