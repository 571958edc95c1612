import { B, pivot, TILE } from './memory';

/** Inverts the tile at `at` into `pivot`, by unblocked sweeps in f64. False when a pivot is not positive. */
export function invertPivot(at: usize): bool {
  const scratch = pivot + TILE;
  for (let e: u32 = 0; e < B * B; e++) store<f64>(scratch + (e << 3), load<f32>(at + (e << 2)));
  for (let k: u32 = 0; k < B; k++) {
    const d = load<f64>(scratch + (((k << 6) + k) << 3));
    if (!(d > 0)) return false;
    const inverse = 1 / d;
    for (let i: u32 = 0; i < B; i++) {
      if (i === k) continue;
      const f = load<f64>(scratch + (((i << 6) + k) << 3)) * inverse;
      for (let j: u32 = 0; j < B; j++) {
        if (j === k) continue;
        const e = scratch + (((i << 6) + j) << 3);
        store<f64>(e, load<f64>(e) - f * load<f64>(scratch + (((k << 6) + j) << 3)));
      }
    }
    for (let i: u32 = 0; i < B; i++) {
      const down = scratch + (((i << 6) + k) << 3);
      const across = scratch + (((k << 6) + i) << 3);
      store<f64>(down, load<f64>(down) * inverse);
      if (i !== k) store<f64>(across, load<f64>(across) * inverse);
    }
    store<f64>(scratch + (((k << 6) + k) << 3), -inverse);
  }
  for (let e: u32 = 0; e < B * B; e++)
    store<f32>(pivot + (e << 2), <f32>-load<f64>(scratch + (e << 3)));
  return true;
}
