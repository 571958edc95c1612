import type { BenchFigures } from '../figures';
import { NETWORK } from '../loading/network';
import { duration, size, table } from './words';

const UNKNOWN = 'not told here';

export function renderLoading(figures: BenchFigures): string[] {
  const { model, visits, ready, memory, kernelBytes } = figures;
  const bytes = model.parts.reduce((sum, part) => sum + part.bytes, 0);
  return [
    '## Loading',
    '',
    `The built site in Chromium, its page and worker slowed to ${NETWORK.megabitsPerSecond} Mbit/s and ${NETWORK.roundTripMs} ms a request; medians of three or more.`,
    '',
    ...table(
      ['', 'time'],
      [
        ['first visit: until films are listed', duration(visits.coldList)],
        [
          '… until films are listed for a first rating, given at once',
          duration(visits.coldOwnList),
        ],
        ['second visit: until films are listed for that rating', duration(visits.warmOwnList)],
        ['from the last byte of the model to its readiness', duration(ready.slow)],
        ['… when the bytes come from this machine, all at once', duration(ready.fast)],
      ],
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
