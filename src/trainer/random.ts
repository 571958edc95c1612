import type { Random } from '../pack/index';

export { seededRandom } from '../pack/index';

/** `count` different numbers of 0..size - 1 in random order (Fisher and Yates). */
export function sample(size: number, count: number, random: Random): number[] {
  const numbers = Array.from({ length: size }, (_, i) => i);
  for (let i = 0; i < count; i++) {
    const other = i + Math.floor(random() * (size - i));
    [numbers[i], numbers[other]] = [numbers[other]!, numbers[i]!];
  }
  return numbers.slice(0, count);
}
