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
        title: `ms for ${fewest} neighbours (median; logarithmic)`,
      },
      y: { field: 'name', type: 'nominal', sort: null, title: null, axis: { labelLimit: 320 } },
      color: { field: 'films', type: 'nominal', sort: null, title: 'profile of' },
    },
  });
}

/** Median times by postings touched, both axes logarithmic, as SVG. */
export function plotGrowth({ growth }: BenchFigures): Promise<string> {
  const values = growth.map(({ films, users, postings, search }) => ({
    films: `${films} films`,
    users,
    postings,
    microseconds: 1000 * search.median,
  }));
  return draw({
    $schema: SCHEMA,
    background: 'white',
    data: { values },
    width: 480,
    height: 320,
    encoding: {
      x: {
        field: 'postings',
        type: 'quantitative',
        scale: { type: 'log' },
        title: 'postings touched (median; logarithmic)',
      },
      y: {
        field: 'microseconds',
        type: 'quantitative',
        scale: { type: 'log' },
        title: 'µs a search (median; logarithmic)',
      },
      color: { field: 'films', type: 'nominal', sort: null, title: 'profile of' },
    },
    layer: [
      { mark: { type: 'line', point: true } },
      {
        mark: { type: 'text', dy: -10, fontSize: 9 },
        encoding: { text: { field: 'users', type: 'quantitative', format: ',' } },
      },
    ],
  });
}

function draw(spec: TopLevelSpec): Promise<string> {
  return new View(parse(compile(spec).spec), { renderer: 'none' }).toSVG();
}
