import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Figures } from './figures';
import { type Evaluation, meanOf, type Outcome } from './outcome';

/**
 * Plots nDCG@10 by number of ratings as SVG, with one line per method: for all movies, and in the long tail.
 *
 * @param lines methods: ours, then the baselines
 */
export async function plotEvaluation(
  { outcomes }: Evaluation,
  lines: readonly string[],
): Promise<string> {
  const spec: TopLevelSpec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: 'white',
    hconcat: [
      bySize(outcomes, lines, 'All movies', ({ ndcg }) => ndcg),
      bySize(outcomes, lines, 'The long tail', ({ tail }) => tail?.ndcg ?? null),
    ],
  };
  return new View(parse(compile(spec).spec), { renderer: 'none' }).toSVG();
}

/** The first line is thick. */
function bySize(
  outcomes: readonly Outcome[],
  lines: readonly string[],
  title: string,
  figure: (trial: Figures) => number | null,
) {
  return {
    width: 460,
    height: 360,
    title,
    data: {
      values: outcomes
        .filter(({ method }) => lines.includes(method))
        .map((outcome) => ({
          method: outcome.method,
          n: String(outcome.size),
          ndcg: meanOf(outcome, figure),
        })),
    },
    mark: { type: 'line' as const, point: true },
    encoding: {
      x: {
        field: 'n',
        type: 'ordinal' as const,
        sort: null,
        title: 'ratings shown',
        axis: { labelAngle: 0 },
      },
      y: {
        field: 'ndcg',
        type: 'quantitative' as const,
        title: 'nDCG@10',
        scale: { zero: false },
      },
      color: {
        field: 'method',
        type: 'nominal' as const,
        scale: { domain: [...lines], scheme: 'tableau10' as const },
        title: null,
        legend: { labelLimit: 200 },
      },
      strokeWidth: {
        condition: { test: `datum.method === '${lines[0]}'`, value: 3.5 },
        value: 1.5,
      },
    },
  };
}
