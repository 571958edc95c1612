import type { BenchFigures } from '../figures';
import { NETWORK, SLOW_PAGE } from '../loading/network';
import type { VisitFigures } from '../loading/visits';
import { duration, size, table, whole } from './words';

const UNKNOWN = 'not told here';

const VISITS: readonly (readonly [words: string, figure: keyof VisitFigures])[] = [
  ['first visit: until films are listed', 'coldList'],
  ['… until films are listed for a first rating, given at once', 'coldOwnList'],
  ['second visit: until films are listed for that rating', 'warmOwnList'],
];

export function renderLoading(figures: BenchFigures): string[] {
  const { model, visits, slowVisits, rating, ready, memory, kernelBytes } = figures;
  const bytes = model.parts.reduce((sum, part) => sum + part.bytes, 0);
  return [
    '## Loading',
    '',
    `The built site in Chromium, its page and worker slowed to ${NETWORK.megabitsPerSecond} Mbit/s and ${NETWORK.roundTripMs} ms a request; medians of three or more.`,
    '',
    ...table(
      ['', 'time', `page ${SLOW_PAGE} times slower`],
      VISITS.map(([words, figure]) => [
        words,
        duration(visits[figure]),
        duration(slowVisits[figure]),
      ]),
    ),
    ...table(
      ['', 'time'],
      [
        ['from the last byte of the rating matrix to its use', duration(ready.slow)],
        ['… when the bytes come from this machine, all at once', duration(ready.fast)],
      ],
    ),
    'Stars given to six films of the list, one after the other, at 1440 x 900: from the click to the next frame, as Event Timing counts it.',
    '',
    ...table(
      ['ratings brought', 'page slower by', 'median', 'worst', 'longest task of the page'],
      rating.map(({ ratings, slowdown, median, worst, longestTask }) => [
        whole(ratings),
        String(slowdown),
        duration(median),
        duration(worst),
        longestTask === 0 ? 'below 50 ms' : duration(longestTask),
      ]),
    ),
    ...table(
      ['', 'bytes'],
      [
        ...model.parts.map(({ name, bytes: stored, unpackedBytes }) => [
          `download: ${name}`,
          `${size(stored)} (${size(unpackedBytes)} unpacked)`,
        ]),
        ['download: the whole model', size(bytes)],
        ['WebAssembly memory of the index', size(kernelBytes)],
        ['the worker beside that, as Chromium counts it', known(memory.worker)],
        [
          "growth of the page's process at its peak, loading and recommending",
          known(memory.peakGrowth),
        ],
      ],
    ),
  ];
}

function known(bytes: number | null): string {
  return bytes === null ? UNKNOWN : size(bytes);
}
