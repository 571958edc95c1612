import { type ActivityRange, activityRange, type Shape } from './shape';
import { solveIncreasing } from './solve';

/**
 * How many ratings each user gives, in random order: the quantiles of a power law between the range's ends (a
 * bounded Pareto distribution) whose exponent gives the mean asked for. The sum is exactly `shape.ratings`.
 */
export function ratingsPerUser(shape: Shape, random: () => number): Uint32Array {
  const { users, ratings } = shape;
  const range = activityRange(shape);
  const mean = (tail: number) => {
    let sum = 0;
    for (let step = 0; step < STEPS; step++) sum += quantile((step + 0.5) / STEPS, tail, range);
    return sum / STEPS;
  };
  // The greater the exponent, the thinner the tail: hence the sign.
  const tail = -solveIncreasing((negative) => mean(-negative), ratings / users, -20, 20);

  const counts = new Uint32Array(users);
  let sum = 0;
  for (let user = 0; user < users; user++) {
    counts[user] = Math.round(quantile((user + 0.5) / users, tail, range));
    sum += counts[user]!;
  }
  spread(counts, ratings - sum, range);
  shuffle(counts, random);
  return counts;
}

const STEPS = 4096;

/** Inverse of the bounded Pareto distribution function. A `tail` of 0 would divide by zero, so a value near 0 is used instead. */
function quantile(part: number, tail: number, { fewest, most }: ActivityRange): number {
  const exponent = Math.abs(tail) < 1e-6 ? 1e-6 : tail;
  const end = (fewest / most) ** exponent;
  return fewest * (1 - part * (1 - end)) ** (-1 / exponent);
}

/** Distributes `missing` more ratings over the users one by one, within the range; a negative number removes ratings. */
function spread(counts: Uint32Array, missing: number, { fewest, most }: ActivityRange): void {
  const step = Math.sign(missing);
  let left = Math.abs(missing);
  while (left > 0) {
    for (let user = 0; user < counts.length && left > 0; user++) {
      const next = counts[user]! + step;
      if (next < fewest || next > most) continue;
      counts[user] = next;
      left--;
    }
  }
}

/** Shuffles in place (Fisher and Yates). */
export function shuffle(numbers: Uint32Array, random: () => number): void {
  for (let last = numbers.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = numbers[last]!;
    numbers[last] = numbers[other]!;
    numbers[other] = kept;
  }
}
