import { describe, expect, it } from 'vitest';
import type { BenchFigures } from '../figures';
import { NAMES } from '../names';
import { plotGrowth, plotSearches } from './plots';
import { renderBench } from './render';

const timing = (median: number) => ({ median, p99: 2 * median });
const places = { node: timing(0.4), worker: timing(0.5), roundTrip: timing(1) };

const FIGURES: BenchFigures = {
  machine: {
    processor: 'A processor',
    cores: 2,
    node: '20.1.2',
    chromium: '150.0',
    faiss: '1.7.3',
  },
  model: {
    name: 'Test films',
    users: 20_000,
    movies: 10_000,
    ratings: 14_000_000,
    parts: [
      {
        name: 'ratings',
        file: 'ratings.mtn',
        bytes: 11_500_000,
        sha256: '',
        unpackedBytes: 20_000_000,
        unpackedSha256: '',
      },
    ],
  },
  queries: 200,
  search: [
    {
      movies: 20,
      neighbours: 15,
      timings: [
        { name: NAMES.faiss, timing: timing(160) },
        { name: NAMES.kernelNode, timing: timing(0.08) },
        { name: NAMES.kernelWorker, timing: timing(0.16) },
      ],
    },
  ],
  absent: ['One could not take part: no memory.'],
  recommend: [20, 50].map((movies) => ({ movies, timings: places })),
  answers: [{ kind: 'similar films', timings: places }],
  titles: places,
  visits: { coldList: 1500, coldOwnList: 2500, warmOwnList: 300 },
  slowVisits: { coldList: 3000, coldOwnList: 5000, warmOwnList: 600 },
  rating: [{ ratings: 500, slowdown: 4, median: 184, worst: 208, longestTask: 0 }],
  ready: { fast: 390, slow: 90 },
  memory: { worker: 90_000_000, peakGrowth: null },
  kernelBytes: 73_000_000,
  training: {
    data: 'data/films',
    stages: [
      { step: 'Reading data/films/movies.csv', ms: 60 },
      { step: 'Training item weights', ms: 3_900 },
    ],
  },
  growth: [
    { movies: 20, users: 671, ratings: 1000, postings: 100, search: timing(0.01) },
    { movies: 20, users: 2500, ratings: 4000, postings: 400, search: timing(0.02) },
  ],
};
const OPTIONS = { command: 'npm run bench', plots: { search: 's.svg', growth: 'g.svg' } };
const lines = (figures: BenchFigures) => renderBench(figures, OPTIONS).split('\n');

describe('the report', () => {
  it('sets medians against those of FAISS', () => {
    expect(lines(FIGURES)).toContain(`| ${NAMES.kernelNode} | 80 µs / 160 µs (1/2,000) |`);
    expect(lines(FIGURES)).toContain(`| ${NAMES.faiss} | 160 ms / 320 ms |`);
  });

  it('says of each target whether it was met', () => {
    const rows = lines(FIGURES);
    const searched = (name: string) => `${name}, 15 neighbours, part of FAISS's time`;
    expect(rows).toContain(`| ${searched(NAMES.kernelNode)} | 1/1,500 | 1/2,000 | yes |`);
    expect(rows).toContain(`| ${searched(NAMES.kernelWorker)} | 1/1,500 | 1/1,000 | no |`);
    expect(rows).toContain(
      '| whole recommendation in the worker, median | 600 µs | 500 µs | yes |',
    );
    expect(rows).toContain('| whole recommendation, round trip, p99 | 3 ms | 2 ms | yes |');
    expect(rows).toContain(
      '| recommendation from 50 ratings in the worker, p99 | 1 ms | 1 ms | yes |',
    );
  });

  it('has another target for a small model, and does without FAISS', () => {
    const cell = FIGURES.search[0]!;
    const rows = lines({
      ...FIGURES,
      model: { ...FIGURES.model, users: 671 },
      machine: { ...FIGURES.machine, faiss: null },
      search: [{ ...cell, timings: cell.timings.slice(1) }],
    });
    expect(rows).toContain(
      '| recommendation from 20 ratings in the worker, median | 250 µs | 500 µs | no |',
    );
    expect(rows).toContain(
      '| recommendation from 50 ratings in the worker, median | 400 µs | 500 µs | no |',
    );
    expect(rows).toContain('| similar films in the worker, median | 300 µs | 500 µs | no |');
    expect(rows).toContain(`| ${NAMES.kernelNode} | 80 µs / 160 µs |`);
  });

  it('sets a page slowed down beside one that is not', () => {
    const rows = lines(FIGURES);
    expect(rows).toContain('| first visit: until films are listed | 1,500 ms | 3,000 ms |');
    expect(rows).toContain('| 500 | 4 | 184 ms | 208 ms | below 50 ms |');
  });

  it('tells the steps of a training, and how long they took together', () => {
    expect(lines(FIGURES)).toContain('| Training item weights | 3,900 ms |');
    expect(lines(FIGURES)).toContain('| together | 3,960 ms |');
  });

  it('names who could not take part and what could not be measured', () => {
    expect(lines(FIGURES)).toContain('One could not take part: no memory.');
    expect(renderBench(FIGURES, OPTIONS)).toMatch(/at its peak, .* \| not told here \|/);
  });

  it('sets the growth of time beside that of the work', () => {
    expect(lines(FIGURES)).toContain('- 20 films: 4.0 times the postings took 2.0 times as long.');
  });

  it('draws its plots', async () => {
    expect(await plotSearches(FIGURES)).toMatch(/^<svg[\s\S]*our kernel, Node/);
    expect(await plotGrowth(FIGURES)).toMatch(/^<svg[\s\S]*postings touched/);
  });
});
