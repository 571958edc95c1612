import type { BenchFigures } from '../figures';
import { duration, table } from './words';

export function renderTraining({ training }: BenchFigures): string[] {
  const whole = training.stages.reduce((sum, { ms }) => sum + ms, 0);
  return [
    '## Training',
    '',
    `${training.data} to a model, once, by the steps that the command tells.`,
    '',
    ...table(
      ['', 'time'],
      [
        ...training.stages.map(({ step, ms }) => [step, duration(ms)]),
        ['together', duration(whole)],
      ],
    ),
  ];
}
