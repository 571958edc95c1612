import { size, TILE, tile } from './memory';
import { copyTile, subtractProduct, transpose } from './tiles';

/**
 * Writes one tile row of the product -S C of two symmetric matrices into `out`, as `size` tiles.
 * @param work scratch memory of this thread: size + 1 tiles
 */
export function productRow(s: usize, c: usize, i: u32, out: usize, work: usize): void {
  const turned = work + <usize>size * TILE;
  for (let k: u32 = 0; k < size; k++) copyTile(work + <usize>k * TILE, s, i, k);
  memory.fill(out, 0, <usize>size * TILE);
  for (let k: u32 = 0; k < size; k++) {
    const w = work + <usize>k * TILE;
    for (let j: u32 = 0; j < size; j++) {
      let v = turned;
      if (k >= j) v = tile(c, k, j);
      else transpose(turned, tile(c, j, k));
      subtractProduct(out + <usize>j * TILE, w, v);
    }
  }
}
