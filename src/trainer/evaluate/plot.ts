import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { meanNdcg } from './report';
import type { Evaluation } from './run';

/** nDCG@10 by number of ratings, a line a method, as SVG. */
export async function plotEvaluation({ outcomes }: Evaluation): Promise<string> {
  const values = outcomes.map((outcome) => ({
    method: outcome.method,
    n: String(outcome.size),
    ndcg: meanNdcg(outcome),
  }));
  const spec: TopLevelSpec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: 'white',
    width: 560,
    height: 360,
    data: { values },
    mark: { type: 'line', point: true },
    encoding: {
      x: {
        field: 'n',
        type: 'ordinal',
        sort: null,
        title: 'ratings shown',
        axis: { labelAngle: 0 },
      },
      y: { field: 'ndcg', type: 'quantitative', title: 'nDCG@10', scale: { zero: false } },
      color: {
        field: 'method',
        type: 'nominal',
        sort: null,
        title: null,
        scale: { scheme: 'tableau20' },
      },
    },
  };
  return new View(parse(compile(spec).spec), { renderer: 'none' }).toSVG();
}
