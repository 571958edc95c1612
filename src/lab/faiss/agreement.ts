/** Neighbours of one profile, best first, aligned. */
export interface Neighbours {
  readonly ids: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
}

/** Tolerance for scores: FAISS adds 32-bit floats in another order. */
const SCORE_TOLERANCE = 1e-5;
/** Rows whose scores differ by at most this may be in either order. */
const TIE = 1e-6;

/**
 * Compares our neighbours with those of FAISS, or of another reference called `name`, and says what differs.
 * @param scoreOf our score of any row.
 * @returns null if they agree: the same scores, and the same rows except for ties.
 */
export function disagreement(
  ours: Neighbours,
  theirs: Neighbours,
  scoreOf: (row: number) => number,
  name = 'FAISS',
): string | null {
  if (ours.ids.length !== theirs.ids.length) {
    return `${ours.ids.length} neighbours, ${name} has ${theirs.ids.length}`;
  }
  if (new Set(Array.from(theirs.ids)).size < theirs.ids.length) return `${name} has a row twice`;
  const seen = new Set<number>();
  for (let i = 0; i < ours.ids.length; i++) {
    const [id, score] = [ours.ids[i]!, ours.scores[i]!];
    if (seen.has(id)) return `place ${i}: row ${id} once more`;
    seen.add(id);
    if (!(Math.abs(score - theirs.scores[i]!) <= SCORE_TOLERANCE)) {
      return `place ${i}: score ${score}, ${name} has ${theirs.scores[i]}`;
    }
    if (id !== theirs.ids[i] && !(Math.abs(score - scoreOf(theirs.ids[i]!)) <= TIE)) {
      return `place ${i}: row ${id} (${score}), ${name} has row ${theirs.ids[i]} (${theirs.scores[i]})`;
    }
  }
  return null;
}
