import { describe, expect, it } from 'vitest';
import type { Figures } from './figures';
import type { Evaluation } from './outcome';
import { plotEvaluation } from './plot';
import { gini, renderReport } from './report';

/** In the long tail the second user has nothing to find. */
function trial(ndcg: number, user: number): Figures {
  return {
    ...{ ndcg, recall: 0.5, reciprocalRank: 0.25, dislikes: 0.1, popularityRank: 40 },
    ...{ unbiased: 0.125, inHead: 7, top: [1, 2 + user], beyondBestKnown: null },
    tail: user === 0 ? { ndcg: ndcg / 2, recall: 0.2 } : null,
  };
}

/** Two users; ours is better for both, by .1 and .3. */
const EVALUATION: Evaluation = {
  users: 3,
  movies: 6,
  leftOut: new Map([[10, 1]]),
  outcomes: [
    ['Worse baseline', [0.1, 0.1]],
    ['Good baseline', [0.4, 0.5]],
    ['Ours', [0.5, 0.8]],
    ['Ours, bolder', [0.6, 0.9]],
  ].map(([method, ndcgs]) => ({
    method: method as string,
    size: 10,
    settings: ['K 5', 'K 5', 'K 7'],
    tailSettings: ['K 9'],
    trials: (ndcgs as number[]).map((ndcg, user) => trial(ndcg, user)),
  })),
};

describe('renderReport', () => {
  const report = renderReport(EVALUATION, {
    title: 'A title',
    command: 'npm run evaluate',
    ours: 'Ours',
    own: new Set(['Ours, bolder']),
    plot: 'plot.svg',
  });

  it('has the best of each number of ratings in bold', () => {
    expect(report).toContain('| Ours | 0.6500 |');
    expect(report).toContain('| Ours, bolder | **0.7500** |');
  });

  it('compares ours with the best method that is not our own, user by user', () => {
    expect(report).toContain(
      'Ours − Good baseline (the best baseline), all movies, paired: 0.2000 [0.1000, 0.3000] nDCG@10.',
    );
    expect(report).toContain(
      'Ours − Good baseline (the best baseline), long tail, paired: 0.0500 [0.0500, 0.0500] nDCG@10.',
    );
  });

  it('gives each figure with its unit and digits, and each setting once', () => {
    const [line] = report.split('\n').filter((each) => each.startsWith('| Ours | 0.6500 ['));
    expect(line).toBe(
      '| Ours | 0.6500 [0.5000, 0.8000] | 0.5000 [0.5000, 0.5000] | 0.2500 [0.2500, 0.2500] | 0.1250 [0.1250, 0.1250] | 3 [2, 3] | 0.583 [0.583, 0.667] | 40 [40, 40] | 7.0 [7.0, 7.0] | 10.00 [10.00, 10.00] | K 5; K 7 |',
    );
  });

  it('counts who was left out, and repeats the command', () => {
    expect(report).toContain('2 users; 1 left out');
    expect(report).toContain('Repeat with `npm run evaluate`.');
  });
});

describe('gini', () => {
  it('is 0 where all are alike, and the mean difference of two by twice the mean otherwise', () => {
    expect(gini([3, 3, 3, 3], 4)).toBe(0);
    const values = [5, 0, 1, 0, 9];
    const differences = values.flatMap((a) => values.map((b) => Math.abs(a - b)));
    const mean = (of: number[]) => of.reduce((sum, each) => sum + each, 0) / of.length;
    expect(gini([5, 1, 9], 5)).toBeCloseTo(mean(differences) / (2 * mean(values)), 12);
  });
});

describe('plotEvaluation', () => {
  it('draws a line a method, ours first and thickest', async () => {
    const svg = await plotEvaluation(EVALUATION, ['Ours', 'Worse baseline', 'Good baseline']);
    const widths = [
      ...svg.matchAll(/aria-roledescription="line mark"[^>]*stroke-width="([\d.]+)"/g),
    ];
    expect(
      widths
        .slice(0, 3)
        .map(([, width]) => Number(width))
        .sort(),
    ).toEqual([1.5, 1.5, 3.5]);
    const names = [...svg.matchAll(/>(Ours|Worse baseline|Good baseline)</g)].map(
      ([, name]) => name,
    );
    expect(names.slice(0, 3)).toEqual(['Ours', 'Worse baseline', 'Good baseline']);
  });
});
