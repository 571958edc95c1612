// Unchecked indices: all vectors have one entry per movie, and loops over them end with it.
/** How strongly weights are pulled towards their common structure. */
export interface Smoothing {
  /** Number of taste directions kept. */
  readonly rank: number;
  /** 0..1: 0 leaves the weights as they are. */
  readonly share: number;
}

/**
 * Moves each row of weights towards its projection onto a few directions of taste, by `share` of the way: a partial reduced-rank
 * regression (Izenman 1975). With few users, what lies outside of these directions is mostly noise.
 *
 * @param basis orthonormal vectors, see `leadingSubspace`
 * @returns a function that changes a row in place; the row is as long as the vectors
 */
export function smoother(
  basis: readonly Float64Array[],
  share: number,
): (row: Float32Array) => void {
  if (basis.length === 0) return () => {};
  const nothing = new Float64Array(basis[0].length);
  return (row) => {
    const projection = new Float64Array(row.length);
    // Four at a time, because a loop iteration costs more than a multiplication.
    for (let c = 0; c < basis.length; c += 4) {
      const [p, q, r, s] = [0, 1, 2, 3].map((i) => basis[c + i] ?? nothing);
      let [alongP, alongQ, alongR, alongS] = [0, 0, 0, 0];
      for (let j = 0; j < row.length; j++) {
        const weight = row[j];
        alongP += weight * p[j];
        alongQ += weight * q[j];
        alongR += weight * r[j];
        alongS += weight * s[j];
      }
      for (let j = 0; j < row.length; j++) {
        projection[j] += alongP * p[j] + alongQ * q[j] + alongR * r[j] + alongS * s[j];
      }
    }
    for (let j = 0; j < row.length; j++) row[j] += share * (projection[j] - row[j]);
  };
}
