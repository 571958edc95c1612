import type { PlaceTimings } from '../engine';
import type { BenchFigures } from '../figures';
import type { Timing } from '../statistics';
import { duration, table } from './words';

export function renderEngine({ recommend, answers, titles, queries }: BenchFigures): string[] {
  const rows = [
    ...recommend.map(({ movies, timings }) => [
      `20 films from ${movies} ratings`,
      ...places(timings),
    ]),
    ...answers.map(({ kind, timings }) => [kind, ...places(timings)]),
    ['title search', ...places(titles)],
  ];
  return [
    '## Whole recommendations, other answers and title search',
    '',
    `${queries} queries each, in turns and warm; median / 99th percentile. Answers were the same in all three places.`,
    '',
    ...table(['', 'Node', 'Chromium worker', 'round trip from the page'], rows),
  ];
}

function places({ node, worker, roundTrip }: PlaceTimings): string[] {
  return [node, worker, roundTrip].map(both);
}

function both({ median, p99 }: Timing): string {
  return `${duration(median)} / ${duration(p99)}`;
}
