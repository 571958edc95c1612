import { PROFILE_SIZES } from '../../trainer/holdout/profile';
import type { Figures } from './figures';
import { bootstrap, bootstrapMean, type Estimate } from './intervals';
import { type Evaluation, type Figure, meanOf, type Outcome } from './outcome';

export interface ReportOptions {
  readonly title: string;
  /** The command that repeats the evaluation. */
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
  /** @param movies number of movies in the catalogue */
  estimate(trials: readonly Figures[], movies: number): Estimate;
}

/** The mean of a figure over the trials that have it. */
const mean =
  (figure: Figure): Measure['estimate'] =>
  (trials) =>
    bootstrapMean(trials.map(figure).filter((value) => value !== null));

const MEASURES: readonly Measure[] = [
  { name: 'nDCG@10', digits: 4, estimate: mean((trial) => trial.ndcg) },
  { name: 'Recall@20', digits: 4, estimate: mean((trial) => trial.recall) },
  { name: 'MRR', digits: 4, estimate: mean((trial) => trial.reciprocalRank) },
  { name: 'Unbiased nDCG', digits: 4, estimate: mean((trial) => trial.unbiased) },
  { name: 'Coverage', digits: 0, estimate: coverage },
  { name: 'Gini', digits: 3, estimate: giniOf },
  { name: 'Popularity rank', digits: 0, estimate: mean((trial) => trial.popularityRank) },
  { name: 'In the short head, of 10', digits: 1, estimate: mean((trial) => trial.inHead) },
  { name: 'Dislikes in top 10 (%)', digits: 2, estimate: mean((trial) => 100 * trial.dislikes) },
];

const TAIL_MEASURES: readonly Measure[] = [
  { name: 'nDCG@10', digits: 4, estimate: mean(({ tail }) => tail?.ndcg ?? null) },
  { name: 'Recall@20', digits: 4, estimate: mean(({ tail }) => tail?.recall ?? null) },
  {
    name: 'nDCG@10 without the 100 best known',
    digits: 4,
    estimate: mean(({ beyondBestKnown }) => beyondBestKnown?.ndcg ?? null),
  },
  {
    name: 'Recall@20 without them',
    digits: 4,
    estimate: mean(({ beyondBestKnown }) => beyondBestKnown?.recall ?? null),
  },
];

/** The figures that the summaries and comparisons show. */
const VIEWS = [
  { title: 'nDCG@10', name: 'all movies', figure: ({ ndcg }: Figures) => ndcg },
  {
    title: 'nDCG@10 in the long tail',
    name: 'long tail',
    figure: ({ tail }: Figures) => tail?.ndcg ?? null,
  },
] as const;

/** The number of different movies in all top tens. Resamples repeat users, so its interval lies below the figure itself. */
function coverage(trials: readonly Figures[]): Estimate {
  return bootstrap(trials.length, 1, (pick) => {
    const movies = new Set<number>();
    for (const i of pick) for (const movie of trials[i]!.top) movies.add(movie);
    return movies.size;
  });
}

/** The Gini index of how often each movie of the catalogue is in a top ten: 0 if all are equally frequent, near 1 if only few occur. */
function giniOf(trials: readonly Figures[], movies: number): Estimate {
  return bootstrap(trials.length, 1, (pick) => {
    const times = new Map<number, number>();
    for (const i of pick) {
      for (const movie of trials[i]!.top) times.set(movie, (times.get(movie) ?? 0) + 1);
    }
    return gini([...times.values()], movies);
  });
}

/**
 * The Gini index of `size` values.
 *
 * @param values the values above 0; the others are 0
 */
export function gini(values: readonly number[], size: number): number {
  const rising = values.toSorted((a, b) => a - b);
  const sum = rising.reduce((total, value) => total + value, 0);
  const weighted = rising.reduce(
    (total, value, i) => total + (2 * (size - rising.length + i + 1) - size - 1) * value,
    0,
  );
  return weighted / (size * sum);
}

/** The whole report as Markdown. */
export function renderReport(evaluation: Evaluation, options: ReportOptions): string {
  const lines = [
    `# ${options.title}`,
    '',
    `Repeat with \`${options.command}\`.`,
    '',
    `${evaluation.users} users held out, the models built from the rest; each held-out user shows n random ratings, and the films that they rated 4 or more among the others are to be found. In brackets: bootstrap 95 % intervals over users. The long tail is all but the short head, the most rated movies that together hold 33 % of the training ratings: these are neither candidates nor to be found. Settings are chosen on training users, for all movies and for the long tail by themselves.`,
    '',
    `![nDCG@10 by number of ratings, of all movies and in the long tail](${options.plot})`,
    '',
    ...VIEWS.flatMap(({ title, figure }) => [
      `## ${title}`,
      '',
      ...summary(evaluation.outcomes, figure),
      '',
    ]),
  ];
  for (const size of PROFILE_SIZES) {
    const outcomes = evaluation.outcomes.filter((outcome) => outcome.size === size);
    if (outcomes.length === 0) continue;
    lines.push(
      `## n = ${size}`,
      '',
      `${outcomes[0]!.trials.length} users; ${evaluation.leftOut.get(size) ?? 0} left out for having too few ratings or nothing to find.`,
      '',
      ...table(outcomes, MEASURES, evaluation.movies, ({ settings }) => settings),
      '',
      'In the long tail:',
      '',
      ...table(outcomes, TAIL_MEASURES, evaluation.movies, ({ tailSettings }) => tailSettings),
      '',
      ...VIEWS.flatMap((view) => [comparison(outcomes, view, options), '']),
    );
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** A table with one row per method and one column per number of ratings; the best of each column in bold. */
function summary(outcomes: readonly Outcome[], figure: Figure): string[] {
  const sizes = PROFILE_SIZES.filter((size) => outcomes.some((outcome) => outcome.size === size));
  const best = sizes.map((size) =>
    Math.max(
      ...outcomes
        .filter((outcome) => outcome.size === size)
        .map((outcome) => meanOf(outcome, figure)),
    ),
  );
  return [
    `| n | ${sizes.join(' | ')} |`,
    `|---|${sizes.map(() => '---:').join('|')}|`,
    ...[...new Set(outcomes.map(({ method }) => method))].map((method) => {
      const cells = sizes.map((size, i) => {
        const outcome = outcomes.find((each) => each.method === method && each.size === size);
        if (!outcome) return '';
        const value = meanOf(outcome, figure);
        return value === best[i] ? `**${value.toFixed(4)}**` : value.toFixed(4);
      });
      return `| ${method} | ${cells.join(' | ')} |`;
    }),
  ];
}

function table(
  outcomes: readonly Outcome[],
  measures: readonly Measure[],
  movies: number,
  settingsOf: (outcome: Outcome) => readonly string[],
): string[] {
  return [
    `| | ${measures.map(({ name }) => name).join(' | ')} | settings |`,
    `|---|${measures.map(() => '---:').join('|')}|---|`,
    ...outcomes.map((outcome) => {
      const cells = measures.map(({ estimate, digits }) =>
        interval(estimate(outcome.trials, movies), digits),
      );
      const settings = [...new Set(settingsOf(outcome))].join('; ');
      return `| ${outcome.method} | ${cells.join(' | ')} | ${settings} |`;
    }),
  ];
}

function interval({ mean: value, low, high }: Estimate, digits: number): string {
  return `${value.toFixed(digits)} [${low.toFixed(digits)}, ${high.toFixed(digits)}]`;
}

/** Ours against the best baseline, user by user. */
function comparison(
  outcomes: readonly Outcome[],
  { name, figure }: (typeof VIEWS)[number],
  { ours, own }: ReportOptions,
): string {
  const mine = outcomes.find(({ method }) => method === ours);
  const others = outcomes.filter(({ method }) => method !== ours && !own.has(method));
  if (!mine || others.length === 0) return '';
  const rival = others.reduce((a, b) => (meanOf(b, figure) > meanOf(a, figure) ? b : a));
  const differences = mine.trials.flatMap((trial, i) => {
    const [a, b] = [figure(trial), figure(rival.trials[i]!)];
    return a === null || b === null ? [] : [a - b];
  });
  return `${ours} − ${rival.method} (the best baseline), ${name}, paired: ${interval(bootstrapMean(differences), 4)} nDCG@10.`;
}
