/** The x between `low` and `high` where the increasing function `f` equals `wanted`, by bisection; the nearer end if there is none. */
export function solveIncreasing(
  f: (x: number) => number,
  wanted: number,
  low: number,
  high: number,
): number {
  let [below, above] = [low, high];
  for (let round = 0; round < 60; round++) {
    const middle = (below + above) / 2;
    if (f(middle) < wanted) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
