/**
 * A ranking key is a score and an id in one u64 that sorts like the ranking: higher score first, then lower id. All keys of a list are
 * different, so the order is unique.
 */

/** A float's bits are rearranged so that their unsigned order is the floats' order. -0 counts as 0. */
export function keyOf(score: f32, id: usize): u64 {
  const bits = reinterpret<u32>(score + 0);
  const ordered = bits ^ (<u32>(<i32>bits >> 31) | 0x80000000);
  return ((<u64>ordered) << 32) | <u64>~(<u32>id);
}

export function idOf(key: u64): usize {
  return ~(<u32>key);
}

export function scoreOf(key: u64): f32 {
  const ordered = <u32>(key >> 32);
  return reinterpret<f32>(ordered ^ (<u32>(<i32>~ordered >> 31) | 0x80000000));
}

/** Moves the `k` largest of `count` keys to the front, in falling order; the others follow in no order. */
export function rank(keys: usize, count: usize, k: usize): void {
  sort(keys, keys + (count << 3), keys, keys + (k << 3));
}

/** The `k`th largest of `count` keys, k from 1. Moves the keys. */
export function kthKey(keys: usize, count: usize, k: usize): u64 {
  const at = keys + ((k - 1) << 3);
  sort(keys, keys + (count << 3), at, at + 8);
  return load<u64>(at);
}

/** Quicksort of [from, to), falling, that stops as soon as all places in [low, high) have their keys. */
function sort(from: usize, to: usize, low: usize, high: usize): void {
  while (to - from > 16 << 3) {
    const middle = from + (((to - from) >> 4) << 3);
    const pivot = median(load<u64>(from), load<u64>(middle), load<u64>(to - 8));
    let left = from;
    let right = to - 8;
    while (left <= right) {
      while (load<u64>(left) > pivot) left += 8;
      while (load<u64>(right) < pivot) right -= 8;
      if (left > right) break;
      const key = load<u64>(left);
      store<u64>(left, load<u64>(right));
      store<u64>(right, key);
      left += 8;
      right -= 8;
    }
    if (left < high) sort(left, to, low, high);
    if (right < low) return;
    to = right + 8;
  }
  insertionSort(from, to);
}

function insertionSort(from: usize, to: usize): void {
  for (let at = from + 8; at < to; at += 8) {
    const key = load<u64>(at);
    let hole = at;
    while (hole > from && load<u64>(hole - 8) < key) {
      store<u64>(hole, load<u64>(hole - 8));
      hole -= 8;
    }
    store<u64>(hole, key);
  }
}

function median(a: u64, b: u64, c: u64): u64 {
  return max(min(a, b), min(max(a, b), c));
}
