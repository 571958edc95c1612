import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { BenchFigures } from '../figures';

const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';

/** Median times of the contestants by number of films, for the fewest neighbours, as SVG. */
export function plotSearches({ search }: BenchFigures): Promise<string> {
  const fewest = search[0].neighbours;
  const values = search
    .filter(({ neighbours }) => neighbours === fewest)
    .flatMap(({ films, timings }) =>
      timings.map(({ name, timing }) => ({ name, films: `${films} films`, ms: timing.median })),
    );
  return draw({
    $schema: SCHEMA,
    background: 'white',
    data: { values },
    width: 420,
    mark: { type: 'point', filled: true, size: 70 },
    encoding: {
      x: {
        field: 'ms',
        type: 'quantitative',
        scale: { type: 'log' },
        axis: { tickCount: 5 },
        title: `ms for ${fewest} neighbours (median; logarithmic)`,
      },
      y: { field: 'name', type: 'nominal', sort: null, title: null, axis: { labelLimit: 500 } },
      color: { field: 'films', type: 'nominal', sort: null, title: 'profile of' },
    },
  });
}

/** Median times by postings touched, both axes logarithmic, as SVG. */
export function plotGrowth({ growth }: BenchFigures): Promise<string> {
  const values = growth.map(({ films, postings, search }) => ({
    films: `${films} films`,
    postings,
    microseconds: 1000 * search.median,
  }));
  return draw({
    $schema: SCHEMA,
    background: 'white',
    data: { values },
    width: 480,
    height: 320,
    mark: { type: 'line', point: true },
    encoding: {
      x: {
        field: 'postings',
        type: 'quantitative',
        scale: { type: 'log' },
        axis: { tickCount: 5 },
        title: 'postings touched, 671 to 20,000 users (median; logarithmic)',
      },
      y: {
        field: 'microseconds',
        type: 'quantitative',
        scale: { type: 'log' },
        axis: { tickCount: 5 },
        title: 'µs a search (median; logarithmic)',
      },
      color: { field: 'films', type: 'nominal', sort: null, title: 'profile of' },
    },
  });
}

function draw(spec: TopLevelSpec): Promise<string> {
  return new View(parse(compile(spec).spec), { renderer: 'none' }).toSVG();
}
