import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { meanNdcg, meanPopularityRank } from './report';
import type { Evaluation, Outcome } from './run';

export interface PlotOptions {
  /** Methods of the first plot: ours, then the baselines. */
  readonly lines: readonly string[];
  /** Ours from safe to adventurous: the line of the second plot. */
  readonly dial: readonly string[];
}

/** Number of ratings of the second plot. */
const DIAL_SIZE = 10;
/** Baselines that rank worse are left out there, as they would press the others together. */
const LEAST_NDCG = 0.4;

/** nDCG@10 by number of ratings, a line a method; and what adventure costs and finds, with the baselines. As SVG. */
export async function plotEvaluation(
  { outcomes }: Evaluation,
  { lines, dial }: PlotOptions,
): Promise<string> {
  const spec: TopLevelSpec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: 'white',
    hconcat: [
      bySize(outcomes, lines),
      byPopularity(
        outcomes.filter(({ size }) => size === DIAL_SIZE),
        lines,
        dial,
      ),
    ],
    resolve: { scale: { color: 'independent' } },
  };
  return new View(parse(compile(spec).spec), { renderer: 'none' }).toSVG();
}

/** The first line is thick, and of the colour that ours has in the other plot. */
function bySize(outcomes: readonly Outcome[], lines: readonly string[]) {
  return {
    width: 460,
    height: 360,
    title: 'The more is known',
    data: {
      values: outcomes
        .filter(({ method }) => lines.includes(method))
        .map((outcome) => ({
          method: outcome.method,
          n: String(outcome.size),
          ndcg: meanNdcg(outcome),
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

function byPopularity(
  outcomes: readonly Outcome[],
  lines: readonly string[],
  dial: readonly string[],
) {
  const values = outcomes
    .filter(({ method }) => lines.includes(method) || dial.includes(method))
    .map((outcome) => ({
      method: outcome.method,
      step: dial.indexOf(outcome.method),
      adventure: dial.indexOf(outcome.method) / (dial.length - 1),
      ndcg: meanNdcg(outcome),
      popularity: meanPopularityRank(outcome),
    }));
  const encoding = {
    x: {
      field: 'popularity',
      type: 'quantitative' as const,
      title: 'mean popularity rank of the films shown (to the right: less known)',
      scale: { type: 'log' as const, nice: false },
    },
    y: {
      field: 'ndcg',
      type: 'quantitative' as const,
      title: 'nDCG@10',
      scale: { zero: false },
    },
  };
  const ours = { filter: 'datum.step >= 0' };
  const others = { filter: 'datum.step < 0' };
  const label = { type: 'text' as const, fontSize: 10 };
  return {
    width: 460,
    height: 360,
    title: `${DIAL_SIZE} ratings shown: Matinee with adventures from 0 to 1, and the better baselines`,
    data: { values },
    transform: [{ filter: `datum.step >= 0 || datum.ndcg > ${LEAST_NDCG}` }],
    layer: [
      {
        transform: [ours],
        mark: { type: 'line' as const, point: true },
        encoding: { ...encoding, order: { field: 'step' } },
      },
      {
        transform: [ours],
        mark: { ...label, dy: -12 },
        encoding: { ...encoding, text: { field: 'adventure', type: 'nominal' as const } },
      },
      {
        transform: [others],
        mark: { type: 'point' as const, color: 'gray' },
        encoding,
      },
      {
        transform: [others],
        mark: { ...label, align: 'left' as const, dx: 7, dy: 5 },
        encoding: { ...encoding, text: { field: 'method', type: 'nominal' as const } },
      },
    ],
  };
}
