/**
 * Chooses a candidate cautiously, as few users prove little: the first one, unless the candidate with the best mean is better by more
 * than two standard errors of the paired difference over trials.
 *
 * @param quality one entry per candidate, each with one figure per trial; the usual candidate first
 * @param users number of users in the trials; several trials of one user count as one
 * @returns index of the chosen candidate
 */
export function clearlyBest(quality: readonly Float64Array[], users: number): number {
  let best = 0;
  for (let c = 1; c < quality.length; c++) {
    if (sum(quality[c]!) > sum(quality[best]!)) best = c;
  }
  const first = quality[0]!;
  const differences = quality[best]!.map((figure, t) => figure - first[t]!);
  const mean = sum(differences) / differences.length;
  const variance = sum(differences.map((d) => (d - mean) ** 2)) / differences.length;
  return mean > 2 * Math.sqrt(variance / users) ? best : 0;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
