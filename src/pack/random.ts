/** Numbers from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/**
 * Uniform random numbers, the same for the same seed: mulberry32 (Tommy Ettinger 2017). The only generator of the project: all random
 * draws, in training and in tests, can be repeated. It is in this folder because every part of the code may import it.
 *
 * @param seed an integer; seeds that are equal modulo 2^32 give the same numbers
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
