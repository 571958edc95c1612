import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { BenchFigures } from '../figures';

const PROFILE_OF = { field: 'movies', type: 'nominal', sort: null, title: 'profile of' } as const;

/** An SVG of the contestants' median times by profile size, for the smallest number of neighbours. */
export function plotSearches({ search }: BenchFigures): Promise<string> {
  const fewest = search[0]!.neighbours;
  const values = search
    .filter(({ neighbours }) => neighbours === fewest)
    .flatMap(({ movies, timings }) =>
      timings.map(({ name, timing }) => ({ name, movies: `${movies} films`, ms: timing.median })),
    );
  return draw({
    data: { values },
    width: 420,
    mark: { type: 'point', filled: true, size: 70 },
    encoding: {
      x: logarithmic('ms', `ms for ${fewest} neighbours`),
      y: { field: 'name', type: 'nominal', sort: null, title: null, axis: { labelLimit: 500 } },
      color: PROFILE_OF,
    },
  });
}

/** An SVG of median times by number of postings read, on logarithmic axes. */
export function plotGrowth({ growth }: BenchFigures): Promise<string> {
  const values = growth.map(({ movies, postings, search }) => ({
    movies: `${movies} films`,
    postings,
    microseconds: 1000 * search.median,
  }));
  return draw({
    data: { values },
    width: 480,
    height: 320,
    mark: { type: 'line', point: true },
    encoding: {
      x: logarithmic('postings', 'postings touched, 671 to 20,000 users'),
      y: logarithmic('microseconds', 'µs a search'),
      color: PROFILE_OF,
    },
  });
}

function logarithmic(field: string, title: string) {
  return {
    field,
    type: 'quantitative',
    scale: { type: 'log' },
    axis: { tickCount: 5 },
    title: `${title} (median; logarithmic)`,
  } as const;
}

function draw(spec: TopLevelSpec): Promise<string> {
  const whole: TopLevelSpec = { background: 'white', ...spec };
  return new View(parse(compile(whole).spec), { renderer: 'none' }).toSVG();
}
