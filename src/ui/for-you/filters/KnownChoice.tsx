import { useId } from 'react';
import { filtersFor } from '../../../store';
import { useSession } from '../../context';
import { count } from '../../words';
import { KNOWN, stepOf } from './known';
import type { FilterPanelProps } from './panel';
import { useFittingOf } from './use-fitting-of';

const STEPS = KNOWN.map(({ skipHead }) => ({ skipHead }));

/** How well known films may be, and how many films each answer leaves. */
export default function KnownChoice({ filters, onChange }: FilterPanelProps) {
  const name = useId();
  const ratings = useSession((state) => state.list?.ratingCount ?? 0);
  const chosen = stepOf(filtersFor(filters, ratings).skipHead ?? 0);
  const left = useFittingOf(STEPS);
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">How well known</legend>
      {KNOWN.map((step, i) => (
        <label key={step.skipHead} className="choices__one">
          <input
            type="radio"
            name={name}
            checked={step === chosen}
            onChange={() => onChange({ skipHead: step.skipHead })}
          />
          <span className="choices__name">{step.name}</span>
          <span className="choices__count soft">
            {typeof left[i] === 'number' ? count(left[i], 'film') : ''}
          </span>
          <span className="choices__words soft">{step.words}</span>
        </label>
      ))}
    </fieldset>
  );
}
