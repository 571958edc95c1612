interface NoticeProps {
  readonly text: string;
  readonly action?: { readonly name: string; readonly run: () => void };
  /** Name of the button that puts it away; a cross when absent. */
  readonly dismiss?: string;
  readonly onDismiss: () => void;
}

export function Notice({ text, action, dismiss, onDismiss }: NoticeProps) {
  return (
    <div className="notice">
      <p className="notice__text">{text}</p>
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
