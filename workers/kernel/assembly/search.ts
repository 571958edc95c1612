import { accumulate, wide } from './accumulate';
import {
  CLASSES,
  classMaxima,
  narrowSums,
  output,
  paddedUsers,
  rankingKeys,
  rowScale,
  scores,
  users,
  wideSums,
} from './memory';
import { idOf, keyOf, kthKey, rank, scoreOf } from './rank';

/**
 * The `k` users with the highest inner product with the query of `count` movies, times rowScale, times `queryScale`.
 * The products are exact integers and are scaled in f64, so a score is the nearest f32.
 * @returns how many were found, n = min(k, users); output holds n ids (u32), then n scores (f32), best first, ties by lower id.
 */
export function search(count: usize, k: usize, queryScale: f64): usize {
  accumulate(count);
  scoreAll(queryScale);
  const found = min(k, users);
  rank(rankingKeys, gather(threshold(found)), found);
  for (let i: usize = 0; i < found; i++) {
    const key = load<u64>(rankingKeys + (i << 3));
    store<u32>(output + (i << 2), idOf(key));
    store<f32>(output + ((found + i) << 2), scoreOf(key));
  }
  return found;
}

/**
 * Turns sums into scores and keeps the best score of each class of users: those whose numbers are equal modulo CLASSES. The NaN scores
 * behind the last user lose every comparison.
 */
function scoreAll(queryScale: f64): void {
  const scale = f64x2.splat(queryScale);
  for (let at: usize = 0; at < CLASSES << 2; at += 16) {
    v128.store(classMaxima + at, f32x4.splat(-Infinity));
  }
  for (let user: usize = 0; user < paddedUsers; user += 4) {
    const sums = wide
      ? v128.load(wideSums + (user << 2))
      : v128.load16x4_s(narrowSums + (user << 1));
    const scales = rowScale + (user << 3);
    const four = joinHalves(
      scaled(sums, v128.load(scales), scale),
      scaled(upperHalf(sums), v128.load(scales, 16), scale),
    );
    v128.store(scores + (user << 2), four);
    const maxima = classMaxima + ((user & (CLASSES - 1)) << 2);
    v128.store(maxima, f32x4.pmax(v128.load(maxima), four));
  }
}

function scaled(sums: v128, rowScales: v128, queryScale: v128): v128 {
  const products = f64x2.mul(f64x2.convert_low_i32x4_s(sums), rowScales);
  return f32x4.demote_f64x2_zero(f64x2.mul(products, queryScale));
}

function upperHalf(a: v128): v128 {
  return i8x16.shuffle(a, a, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15);
}

function joinHalves(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
}

/** A score that at least `k` users reach, but few more, if that saves work: k classes have a user with that score. */
function threshold(k: usize): f32 {
  if (k > CLASSES || paddedUsers <= CLASSES) return -Infinity;
  for (let i: usize = 0; i < CLASSES; i++) {
    store<u64>(rankingKeys + (i << 3), keyOf(load<f32>(classMaxima + (i << 2)), i));
  }
  return scoreOf(kthKey(rankingKeys, CLASSES, k));
}

/** Lists the keys of all users whose score reaches `least`, and returns their number. */
function gather(least: f32): usize {
  const limit = f32x4.splat(least);
  let count: usize = 0;
  for (let user: usize = 0; user < paddedUsers; user += 4) {
    let hits = i32x4.bitmask(f32x4.ge(v128.load(scores + (user << 2)), limit));
    for (; hits; hits &= hits - 1) {
      const id = user + <usize>ctz(hits);
      store<u64>(rankingKeys + (count << 3), keyOf(load<f32>(scores + (id << 2)), id));
      count++;
    }
  }
  return count;
}
