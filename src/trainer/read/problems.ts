import { TrainerError } from '../errors';
import { formatPlaces, type Place } from './place';
import type { Fault } from './row-check';

/** An invalid row. */
export interface RowProblem extends Fault, Place {}

/** How many rows are shown individually. */
export const SHOWN = 10;

/** Collects the first `SHOWN` problems, and counts all of them. */
export class ProblemList {
  readonly shown: RowProblem[] = [];
  count = 0;

  add(problem: RowProblem): void {
    this.count++;
    if (this.shown.length < SHOWN) this.shown.push(problem);
  }

  addAll(others: ProblemList): void {
    this.count += others.count;
    this.shown.push(...others.shown.slice(0, SHOWN - this.shown.length));
  }
}

function formatProblem({ column, text, ...place }: RowProblem): string {
  return `${formatPlaces([place])}${column === undefined ? '' : `, column ${column}`}: ${text}`;
}

/** Some rows are invalid; nothing was built from them. */
export class BadRows extends TrainerError {
  readonly problems: ProblemList;

  constructor(problems: ProblemList) {
    const hidden = problems.count - problems.shown.length;
    super(
      [
        problems.count === 1
          ? 'One row of the data does not fit:'
          : `${problems.count} rows of the data do not fit:`,
        ...problems.shown.map((problem) => `  ${formatProblem(problem)}`),
        ...(hidden > 0 ? [`  … and ${hidden} more.`] : []),
        'Correct or remove them and run the command again. No model was written; an earlier one is as it was.',
      ].join('\n'),
    );
    this.problems = problems;
  }
}
