/** A score with the seven digits that single precision holds. */
export function figure(score: number): number {
  return Number(score.toPrecision(7));
}
