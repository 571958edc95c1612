/**
 * Which candidate to take when few users settle little: the first, unless the one of best mean is better by more than two
 * standard errors of the difference, trial by trial.
 *
 * @param quality one entry a candidate, each with one figure a trial; the usual candidate first
 * @param users how many users the trials are of: several of one user count as one
 * @returns its place
 */
export function clearlyBest(quality: readonly Float64Array[], users: number): number {
  let best = 0;
  for (let c = 1; c < quality.length; c++) {
    if (sum(quality[c]) > sum(quality[best])) best = c;
  }
  const differences = quality[best].map((figure, t) => figure - quality[0][t]);
  const mean = sum(differences) / differences.length;
  const variance = sum(differences.map((d) => (d - mean) ** 2)) / differences.length;
  return mean > 2 * Math.sqrt(variance / users) ? best : 0;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
