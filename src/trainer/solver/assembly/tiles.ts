import { B, TILE, tile } from './memory';

/** Copies tile (i, j) of a symmetric matrix, whichever side of the diagonal it is on. */
export function copyTile(to: usize, tiles: usize, i: u32, j: u32): void {
  if (i >= j) memory.copy(to, tile(tiles, i, j), TILE);
  else transpose(to, tile(tiles, j, i));
}

export function transpose(to: usize, from: usize): void {
  for (let r: u32 = 0; r < B; r++)
    for (let c: u32 = 0; c < B; c++)
      store<f32>(to + (((c << 6) + r) << 2), load<f32>(from + (((r << 6) + c) << 2)));
}

/** c -= w v for 64 x 64 row-major tiles: four rows by eight columns at a time in registers. */
export function subtractProduct(c: usize, w: usize, v: usize): void {
  for (let r: usize = 0; r < 64; r += 4) {
    const w0 = w + (r << 8);
    for (let col: usize = 0; col < 256; col += 32) {
      const out = c + (r << 8) + col;
      let a0 = v128.load(out, 0),
        b0 = v128.load(out, 16);
      let a1 = v128.load(out, 256),
        b1 = v128.load(out, 272);
      let a2 = v128.load(out, 512),
        b2 = v128.load(out, 528);
      let a3 = v128.load(out, 768),
        b3 = v128.load(out, 784);
      let from = v + col;
      const end = w0 + 256;
      for (let at = w0; at < end; at += 4, from += 256) {
        const x = v128.load(from);
        const y = v128.load(from, 16);
        let s = v128.load_splat<f32>(at);
        a0 = f32x4.sub(a0, f32x4.mul(s, x));
        b0 = f32x4.sub(b0, f32x4.mul(s, y));
        s = v128.load_splat<f32>(at, 256);
        a1 = f32x4.sub(a1, f32x4.mul(s, x));
        b1 = f32x4.sub(b1, f32x4.mul(s, y));
        s = v128.load_splat<f32>(at, 512);
        a2 = f32x4.sub(a2, f32x4.mul(s, x));
        b2 = f32x4.sub(b2, f32x4.mul(s, y));
        s = v128.load_splat<f32>(at, 768);
        a3 = f32x4.sub(a3, f32x4.mul(s, x));
        b3 = f32x4.sub(b3, f32x4.mul(s, y));
      }
      v128.store(out, a0, 0);
      v128.store(out, b0, 16);
      v128.store(out, a1, 256);
      v128.store(out, b1, 272);
      v128.store(out, a2, 512);
      v128.store(out, b2, 528);
      v128.store(out, a3, 768);
      v128.store(out, b3, 784);
    }
  }
}
