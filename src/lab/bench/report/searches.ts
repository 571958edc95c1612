import type { BenchFigures } from '../figures';
import { NAMES } from '../names';
import type { SearchCell } from '../search';
import { duration, ratio, table } from './words';

/** One table per number of neighbours: contestants in rows, profile sizes in columns, median / p99 and the ratio to FAISS in cells. */
export function renderSearches({ search, absent, queries }: BenchFigures): string[] {
  const neighbours = [...new Set(search.map((cell) => cell.neighbours))];
  return [
    '## Search',
    '',
    `${queries} profiles each, all contestants in turns and warm, one query at a time; median / 99th percentile, and the median as a part of FAISS's. Every answer was compared: the same users, ties aside, and scores within 1e-5. Round trip: seen by the page, through Comlink. Chromium's clock ticks in 5 µs.`,
    '',
    ...absent.flatMap((sentence) => [`${sentence}`, '']),
    ...neighbours.flatMap((count) => [
      `${count} neighbours:`,
      '',
      ...searchTable(search.filter((cell) => cell.neighbours === count)),
    ]),
  ];
}

function searchTable(cells: readonly SearchCell[]): string[] {
  const head = ['', ...cells.map(({ movies }) => `profile of ${movies} films`)];
  const rows = cells[0]!.timings.map(({ name }, place) => [
    name,
    ...cells.map(({ timings }) => {
      const { median, p99 } = timings[place]!.timing;
      const base = timings.find((timing) => timing.name === NAMES.faiss)?.timing.median;
      const part = base === undefined || name === NAMES.faiss ? '' : ` (${ratio(median, base)})`;
      return `${duration(median)} / ${duration(p99)}${part}`;
    }),
  ]);
  return table(head, rows);
}
