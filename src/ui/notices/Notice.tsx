import { useFocusBack } from '../focus/use-focus-back';

export interface NoticeProps {
  readonly text: string;
  /** Details for the site's owner. */
  readonly details?: string;
  /** Disappears automatically, but not while the pointer or the focus is on it. */
  readonly brief?: boolean;
  readonly action?: { readonly name: string; readonly run: () => void };
  /** Label of the button that dismisses it; a cross by default. */
  readonly dismiss?: string;
  readonly onDismiss: () => void;
  /** How many more notices come after this one. */
  readonly waiting?: number;
}

/** A notice among others. */
export interface AnyNotice extends Omit<NoticeProps, 'waiting'> {
  readonly id: string;
  readonly kind: 'alert' | 'status';
}

export function Notice(props: NoticeProps) {
  const { text, details, brief = false, action, dismiss, onDismiss, waiting = 0 } = props;
  const kinds = [brief && 'notice--brief', action && dismiss && 'notice--asks'].filter(Boolean);
  const element = useFocusBack<HTMLDivElement>();
  return (
    <div
      ref={element}
      className={['notice', ...kinds].join(' ')}
      onAnimationEnd={({ animationName }) => {
        if (animationName === 'notice-out') onDismiss();
      }}
    >
      <div className="notice__text">
        <p>{text}</p>
        {details && (
          <details className="notice__details">
            <summary>Details</summary>
            {details}
          </details>
        )}
      </div>
      {waiting > 0 && <span className="notice__waiting">{waiting} more</span>}
      {action && (
        <button type="button" className="notice__action" onClick={action.run}>
          {action.name}
        </button>
      )}
      <button
        type="button"
        className="notice__dismiss"
        aria-label={dismiss ? undefined : 'Dismiss'}
        onClick={onDismiss}
      >
        {dismiss ?? (
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="m3.5 3.5 9 9m0-9-9 9" />
          </svg>
        )}
      </button>
    </div>
  );
}
