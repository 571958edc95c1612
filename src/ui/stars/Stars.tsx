import './stars.css';
import { type KeyboardEvent, type Ref, useId } from 'react';
import { STARS, type Stars as StarCount } from '../../contract';
import { starsName } from '../words';

interface StarsProps {
  /** Names the group: "Your rating for Heat". */
  readonly title: string;
  readonly value: StarCount | null;
  /** `byKeys`: chosen by the keyboard, which passes through the values between. */
  readonly onRate: (stars: StarCount, byKeys: boolean) => void;
  /** Enter or Escape: the visitor is done with this film. */
  readonly onDone?: () => void;
  readonly ref?: Ref<HTMLFieldSetElement>;
}

/** Half-star rating: ten native radios, so that arrow keys, touch and screen readers work as everywhere. Digits give whole stars, a point adds a half. */
export function Stars({ title, value, onRate, onDone, ref }: StarsProps) {
  const name = useId();

  function onKeyDown(event: KeyboardEvent<HTMLFieldSetElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault();
      onDone?.();
      return;
    }
    const chosen = starsForKey(event.key, value);
    if (chosen === null) return;
    event.preventDefault();
    onRate(chosen, true);
    radioOf(event.currentTarget, chosen)?.focus();
  }

  return (
    <fieldset
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a fieldset may be a radiogroup (ARIA in HTML)
      role="radiogroup"
      aria-label={`Your rating for ${title}`}
      className="stars"
      onKeyDown={onKeyDown}
      ref={ref}
    >
      {STARS.map((stars) => (
        <span
          key={stars}
          className="stars__half"
          data-on={value !== null && stars <= value ? '' : undefined}
        >
          <input
            type="radio"
            name={name}
            value={stars}
            aria-label={starsName(stars)}
            checked={stars === value}
            onChange={({ nativeEvent }) =>
              onRate(stars, !(nativeEvent instanceof UIEvent && nativeEvent.detail > 0))
            }
          />
          <span className="stars__ink" aria-hidden="true" />
        </span>
      ))}
    </fieldset>
  );
}

function radioOf(group: HTMLElement, stars: number): HTMLInputElement | null {
  return group.querySelector<HTMLInputElement>(`input[value="${stars}"]`);
}

function starsForKey(key: string, value: StarCount | null): StarCount | null {
  if (key === '.' || key === ',') {
    return STARS.find((stars) => value !== null && stars === Math.floor(value) + 0.5) ?? null;
  }
  return STARS.find((stars) => String(stars) === key) ?? null;
}

/** Leads the focus to the stars chosen, else to the middle, from where every rating is few keys away. */
export function focusStars(group: HTMLElement | null): void {
  if (!group) return;
  (group.querySelector<HTMLInputElement>('input:checked') ?? radioOf(group, 3))?.focus();
}
