import type { ReactNode } from 'react';
import { recordBySignal } from '../../contract';
import { type Parts, type Reach, type Segment, segmentsOf, zeroOf } from './shares';
import type { Figures } from './words';

interface BarProps {
  readonly label: ReactNode;
  /** Null for the bar of the prior, which no rating caused. */
  readonly parts: Parts | null;
  readonly sum: number;
  readonly reach: Reach;
  readonly figures: Figures;
  /** What the bar shows, for screen readers. */
  readonly sentence: string;
  /** A control for the rating. */
  readonly control?: ReactNode;
}

/** A row of the chart: a label, the bar around the common zero, and its figure. */
export function Bar({ label, parts, sum, reach, figures, sentence, control }: BarProps) {
  const segments = parts ? segmentsOf(parts, reach) : priorSegment(sum, reach);
  return (
    <li className="bar">
      <span className="bar__label">{label}</span>
      <span className="bar__track" aria-hidden="true">
        <span className="bar__zero" style={{ left: percent(zeroOf(reach)) }} />
        {segments.map(({ signal, start, width }) => (
          <span
            key={signal}
            className={`bar__part bar__part--${signal}`}
            style={{ left: percent(start), width: percent(width) }}
          />
        ))}
      </span>
      <span className="bar__figure" aria-hidden="true">
        {figures.signed(sum)}
      </span>
      <span className="visually-hidden">{sentence}</span>
      {control}
    </li>
  );
}

function percent(part: number): string {
  return `${part * 100}%`;
}

/** The segment of the prior, which has its own colour, on the same scale. */
function priorSegment(
  prior: number,
  reach: Reach,
): (Omit<Segment, 'signal'> & { signal: 'prior' })[] {
  const alone = recordBySignal((name) => (name === 'items' ? prior : 0));
  return segmentsOf(alone, reach).map((segment) => ({ ...segment, signal: 'prior' }));
}
