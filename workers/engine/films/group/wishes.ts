/**
 * What a member would like, on a scale that members share: scores above their own mean, in units of their own spread (z-scores). Plain
 * scores would not work: those of a member with many ratings are more spread out, so that member would decide.
 *
 * @param scores one per movie; not written to
 */
export function wishesOf(scores: Float64Array): Float64Array {
  let sum = 0;
  for (let movie = 0; movie < scores.length; movie++) sum += scores[movie]!;
  const mean = sum / scores.length;
  let squares = 0;
  for (let movie = 0; movie < scores.length; movie++) squares += (scores[movie]! - mean) ** 2;
  const spread = Math.sqrt(squares / scores.length) || 1;
  const wishes = new Float64Array(scores.length);
  for (let movie = 0; movie < scores.length; movie++)
    wishes[movie] = (scores[movie]! - mean) / spread;
  return wishes;
}
