import type { TrialFigures } from '../../trainer/holdout/metrics';
import { PROFILE_SIZES } from '../../trainer/holdout/profile';
import { bootstrap, bootstrapMean, type Estimate } from './intervals';
import type { Evaluation, Outcome } from './run';

export interface ReportOptions {
  readonly title: string;
  /** The command that repeats it. */
  readonly command: string;
  /** The method that is compared with the others. */
  readonly ours: string;
  /** Methods that take no part in the comparison: parts and variants of ours. */
  readonly own: ReadonlySet<string>;
  /** Link to the plot. */
  readonly plot: string;
}

interface Measure {
  readonly name: string;
  readonly digits: number;
  estimate(trials: readonly TrialFigures[]): Estimate;
}

const mean =
  (figure: (trial: TrialFigures) => number): Measure['estimate'] =>
  (trials) =>
    bootstrapMean(trials.map(figure));

const MEASURES: readonly Measure[] = [
  { name: 'nDCG@10', digits: 4, estimate: mean((trial) => trial.ndcg) },
  { name: 'Recall@20', digits: 4, estimate: mean((trial) => trial.recall) },
  { name: 'MRR', digits: 4, estimate: mean((trial) => trial.reciprocalRank) },
  { name: 'Coverage', digits: 0, estimate: coverage },
  { name: 'Popularity rank', digits: 0, estimate: mean((trial) => trial.popularityRank) },
  { name: 'Dislikes in top 10 (%)', digits: 2, estimate: mean((trial) => 100 * trial.dislikes) },
];

/** Different films in all top tens. Resamples repeat users, so its interval lies below the figure. */
function coverage(trials: readonly TrialFigures[]): Estimate {
  return bootstrap(trials.length, 1, (pick) => {
    const films = new Set<number>();
    for (const i of pick) for (const film of trials[i].top) films.add(film);
    return films.size;
  });
}

/** The whole report as Markdown. */
export function renderReport(evaluation: Evaluation, options: ReportOptions): string {
  const lines = [
    `# ${options.title}`,
    '',
    `Repeat with \`${options.command}\`.`,
    '',
    `${evaluation.users} users held out, the models built from the rest; each held-out user shows n random ratings, and the films that they rated 4 or more among the others are to be found. In brackets: bootstrap 95 % intervals over users. Settings are chosen on training users.`,
    '',
    `![nDCG@10 by number of ratings, and by how well known the films shown are](${options.plot})`,
    '',
    '## nDCG@10',
    '',
    ...summary(evaluation.outcomes),
    '',
  ];
  for (const size of PROFILE_SIZES) {
    const outcomes = evaluation.outcomes.filter((outcome) => outcome.size === size);
    if (outcomes.length === 0) continue;
    lines.push(
      `## n = ${size}`,
      '',
      `${outcomes[0].trials.length} users; ${evaluation.leftOut.get(size) ?? 0} left out for having too few ratings or nothing to find.`,
      '',
      ...table(outcomes),
      '',
      comparison(outcomes, options),
      '',
    );
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** A line a method, a column a number of ratings; the best of each in bold. */
function summary(outcomes: readonly Outcome[]): string[] {
  const sizes = PROFILE_SIZES.filter((size) => outcomes.some((outcome) => outcome.size === size));
  const best = sizes.map((size) =>
    Math.max(...outcomes.filter((outcome) => outcome.size === size).map(meanNdcg)),
  );
  return [
    `| n | ${sizes.join(' | ')} |`,
    `|---|${sizes.map(() => '---:').join('|')}|`,
    ...[...new Set(outcomes.map(({ method }) => method))].map((method) => {
      const cells = sizes.map((size, i) => {
        const outcome = outcomes.find((each) => each.method === method && each.size === size);
        if (!outcome) return '';
        const ndcg = meanNdcg(outcome);
        return ndcg === best[i] ? `**${ndcg.toFixed(4)}**` : ndcg.toFixed(4);
      });
      return `| ${method} | ${cells.join(' | ')} |`;
    }),
  ];
}

function table(outcomes: readonly Outcome[]): string[] {
  return [
    `| | ${MEASURES.map(({ name }) => name).join(' | ')} | settings |`,
    `|---|${MEASURES.map(() => '---:').join('|')}|---|`,
    ...outcomes.map(({ method, trials, settings }) => {
      const cells = MEASURES.map(({ estimate, digits }) => interval(estimate(trials), digits));
      return `| ${method} | ${cells.join(' | ')} | ${[...new Set(settings)].join(', ')} |`;
    }),
  ];
}

function interval({ mean: value, low, high }: Estimate, digits: number): string {
  return `${value.toFixed(digits)} [${low.toFixed(digits)}, ${high.toFixed(digits)}]`;
}

/** Ours against the baseline of best nDCG, user by user. */
function comparison(outcomes: readonly Outcome[], { ours, own }: ReportOptions): string {
  const mine = outcomes.find(({ method }) => method === ours);
  const others = outcomes.filter(({ method }) => method !== ours && !own.has(method));
  if (!mine || others.length === 0) return '';
  const rival = others.reduce((a, b) => (meanNdcg(b) > meanNdcg(a) ? b : a));
  const differences = mine.trials.map((trial, i) => trial.ndcg - rival.trials[i].ndcg);
  return `${ours} − ${rival.method} (the best baseline), paired: ${interval(bootstrapMean(differences), 4)} nDCG@10.`;
}

export function meanNdcg({ trials }: Outcome): number {
  return trials.reduce((sum, trial) => sum + trial.ndcg, 0) / trials.length;
}
