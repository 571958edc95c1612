/** Neighbours of one profile, best first, aligned. */
export interface Neighbours {
  readonly ids: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
}

/** FAISS sums floats, and in another order: its scores differ by this much at most. */
const SCORE_TOLERANCE = 1e-5;
/** Rows whose scores differ by no more than this may change places. */
const TIE = 1e-6;

/**
 * What is wrong with our neighbours if FAISS's (or another's of that `name`) are right.
 * @param scoreOf our score of any row.
 * @returns null if they agree: the same scores, and the same rows but for ties.
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
    const [id, score] = [ours.ids[i], ours.scores[i]];
    if (seen.has(id)) return `place ${i}: row ${id} once more`;
    seen.add(id);
    if (!(Math.abs(score - theirs.scores[i]) <= SCORE_TOLERANCE)) {
      return `place ${i}: score ${score}, ${name} has ${theirs.scores[i]}`;
    }
    if (id !== theirs.ids[i] && !(Math.abs(score - scoreOf(theirs.ids[i])) <= TIE)) {
      return `place ${i}: row ${id} (${score}), ${name} has row ${theirs.ids[i]} (${theirs.scores[i]})`;
    }
  }
  return null;
}
