import { useId } from 'react';
import { useModelInfo } from '../../context';
import type { FilterPanelProps } from './panel';

/** Genres a film must have, and genres it must not have. */
export default function GenresChoice({ filters, onChange }: FilterPanelProps) {
  const names = useModelInfo()?.genres ?? [];
  const { wanted = [], unwanted = [], match = 'any' } = filters.genres ?? {};
  const id = useId();
  const without = (all: readonly string[], name: string) => all.filter((other) => other !== name);

  function toggle(name: string, side: 'wanted' | 'unwanted') {
    const isSet = (side === 'wanted' ? wanted : unwanted).includes(name);
    const cleared = { wanted: without(wanted, name), unwanted: without(unwanted, name), match };
    onChange({ genres: isSet ? cleared : { ...cleared, [side]: [...cleared[side], name] } });
  }

  return (
    <div className="genres">
      <fieldset className="genres__match" disabled={wanted.length < 2}>
        <legend>A film must have</legend>
        {(['any', 'all'] as const).map((way) => (
          <label key={way}>
            <input
              type="radio"
              name={id}
              checked={match === way}
              onChange={() => onChange({ genres: { wanted, unwanted, match: way } })}
            />{' '}
            {way === 'any' ? 'one of them' : 'all of them'}
          </label>
        ))}
      </fieldset>
      <ul className="genres__list">
        {names.map((name) => (
          <li key={name} className="genres__one">
            <span>{name}</span>
            <button
              type="button"
              className="toggle"
              aria-label={`Only ${name}`}
              aria-pressed={wanted.includes(name)}
              onClick={() => toggle(name, 'wanted')}
            >
              Only
            </button>
            <button
              type="button"
              className="toggle"
              aria-label={`No ${name}`}
              aria-pressed={unwanted.includes(name)}
              onClick={() => toggle(name, 'unwanted')}
            >
              No
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
