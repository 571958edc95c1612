import './tuning.css';
import { type ReactNode, useId } from 'react';
import { useStore } from 'zustand';
import { useModelInfo, useStores } from '../../../context';

interface TuneSliderProps {
  readonly setting: 'contentWeight';
  readonly label: ReactNode;
  /** Describes a position, 0..1, in words. */
  readonly inWords: (value: number) => string;
}

/** A slider for a setting of the ranking from 0 to 1; it has the model's value until it is moved. */
export function TuneSlider({ setting, label, inWords }: TuneSliderProps) {
  const { profile } = useStores();
  const id = useId();
  const chosen = useStore(profile.store, (saved) => saved[setting].value);
  const usual = useModelInfo()?.[setting] ?? null;
  const value = chosen ?? usual;
  if (value === null) return null;
  const words = inWords(value);

  return (
    <div className="tune">
      <div className="tune__line">
        <label htmlFor={id}>{label}</label>
        {chosen !== null && chosen !== usual && (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              profile.set(setting, null);
              document.getElementById(id)?.focus();
            }}
          >
            As usual
          </button>
        )}
      </div>
      <div className="tune__slide">
        <input
          id={id}
          type="range"
          min="0"
          max="1"
          step="0.05"
          value={value}
          aria-valuetext={`${Math.round(value * 100)} %, ${words}`}
          onChange={({ currentTarget }) => profile.set(setting, currentTarget.valueAsNumber)}
        />
      </div>
      <p className="tune__words" aria-hidden="true">
        {words}
      </p>
    </div>
  );
}
