/**
 * The inner products of the rows of a matrix with a vector. Four rows at a time, as a turn of a loop costs more than a
 * multiplication.
 *
 * @param rows `count` rows, one after the other, each as long as `vector`
 * @param out one a row; written from `at` on, every `step`
 */
export function multiply(
  rows: Float64Array,
  count: number,
  vector: Float64Array,
  out: Float64Array,
  at: number,
  step: number,
): void {
  const { length } = vector;
  let row = 0;
  for (; row + 4 <= count; row += 4) {
    const first = row * length;
    const second = first + length;
    const third = second + length;
    const fourth = third + length;
    // One by one: taken apart from an array, V8 would make an object of each.
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < length; i++) {
      const value = vector[i];
      a += rows[first + i] * value;
      b += rows[second + i] * value;
      c += rows[third + i] * value;
      d += rows[fourth + i] * value;
    }
    out[at + row * step] = a;
    out[at + (row + 1) * step] = b;
    out[at + (row + 2) * step] = c;
    out[at + (row + 3) * step] = d;
  }
  for (; row < count; row++) {
    let sum = 0;
    for (let i = 0; i < length; i++) sum += rows[row * length + i] * vector[i];
    out[at + row * step] = sum;
  }
}
