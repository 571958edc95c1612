import './stars.css';
import { type CSSProperties, type KeyboardEvent, type Ref, useId, useState } from 'react';
import { STARS, type Stars as StarCount } from '../../contract';
import { starsName } from '../words';
import { StarRow } from './StarRow';
import { starsForKey } from './star-keys';

interface StarsProps {
  /** Names the group: "Your rating for Heat". */
  readonly title: string;
  readonly value: StarCount | null;
  /** `byKeys`: chosen with the keyboard, which passes through the values in between. Null removes the stars. */
  readonly onRate: (stars: StarCount | null, byKeys: boolean) => void;
  /** Enter or Escape: the visitor is done with this film. */
  readonly onDone?: () => void;
  readonly ref?: Ref<HTMLFieldSetElement>;
}

/** Half-star rating: ten native radio buttons over five drawn stars, so that arrow keys, touch and screen readers work as usual. */
export function Stars({ title, value, onRate, onDone, ref }: StarsProps) {
  const name = useId();
  const hint = useId();
  const [refused, setRefused] = useState(false);

  function onKeyDown(event: KeyboardEvent<HTMLFieldSetElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault();
      onDone?.();
      return;
    }
    const chosen = starsForKey(event.key, value);
    setRefused(chosen === 'refused');
    if (chosen === undefined || chosen === 'refused') return;
    event.preventDefault();
    onRate(chosen, true);
    if (chosen !== null) radioOf(event.currentTarget, chosen)?.focus();
  }

  return (
    <fieldset
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a fieldset may be a radiogroup (ARIA in HTML)
      role="radiogroup"
      aria-label={`Your rating for ${title}`}
      aria-describedby={refused ? hint : undefined}
      className="stars"
      style={{ '--shown': value ?? 0 } as CSSProperties}
      onKeyDown={onKeyDown}
      onBlur={() => setRefused(false)}
      ref={ref}
    >
      <StarRow className="stars__empty" />
      <span className="stars__filled">
        <StarRow className="stars__full" />
      </span>
      {STARS.map((stars) => (
        <input
          key={stars}
          className="stars__half"
          type="radio"
          name={name}
          value={stars}
          aria-label={starsName(stars)}
          checked={stars === value}
          onChange={({ nativeEvent }) =>
            onRate(stars, !(nativeEvent instanceof UIEvent && nativeEvent.detail > 0))
          }
        />
      ))}
      <span id={hint} className="stars__hint" data-refused={refused ? '' : undefined}>
        {refused ? 'Stars go from ½ to 5.' : '1 to 5, then . for a half. 0 takes them away.'}
      </span>
    </fieldset>
  );
}

function radioOf(group: HTMLElement, stars: number): HTMLInputElement | null {
  return group.querySelector<HTMLInputElement>(`input[value="${stars}"]`);
}

/** Moves the focus to the chosen stars, else to the middle, from where every rating is few key presses away. */
export function focusStars(group: HTMLElement | null): void {
  if (!group) return;
  const chosen = group.querySelector<HTMLInputElement>('input:checked') ?? radioOf(group, 3);
  chosen?.focus({ preventScroll: true });
}
