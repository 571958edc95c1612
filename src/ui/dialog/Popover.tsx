import './popover.css';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface PopoverProps {
  /** The text of the button. */
  readonly label: ReactNode;
  /** Name of button and panel for screen readers. */
  readonly name: string;
  /** Whether something is set inside. */
  readonly isSet?: boolean;
  readonly children: ReactNode;
}

/** A button with a panel below it. Escape, a press outside, and moving the focus outside close it. */
export function Popover({ label, name, isSet = false, children }: PopoverProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const onElsewhere = ({ target }: Event) => {
      if (target instanceof Node && !whole.current?.contains(target)) setOpen(false);
    };
    addEventListener('pointerdown', onElsewhere);
    addEventListener('focusin', onElsewhere);
    return () => {
      removeEventListener('pointerdown', onElsewhere);
      removeEventListener('focusin', onElsewhere);
    };
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in whatever stands inside
    <div
      className="popover"
      ref={whole}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        type="button"
        className="chip"
        aria-label={name}
        aria-expanded={open}
        aria-controls={id}
        data-set={isSet ? '' : undefined}
        ref={button}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <section className="popover__panel" id={id} aria-label={name} hidden={!open}>
        {open && children}
      </section>
    </div>
  );
}
