import './panel.css';
import { useStores } from '../context';

interface FailureProps {
  /** What went wrong, in a visitor's words. */
  readonly sentence: string;
  /** Details for the site's owner. */
  readonly details?: string;
}

/** Says what went wrong, with a way to try again. */
export function Failure({ sentence, details }: FailureProps) {
  const { session } = useStores();
  return (
    <div className="panel" role="alert">
      <p className="panel__sentence">{sentence}</p>
      <p className="soft">Your ratings are safe on this device.</p>
      <button type="button" className="button button--main" onClick={() => session.retry()}>
        Try again
      </button>
      {details && (
        <details className="panel__details soft">
          <summary>Details</summary>
          {details}
        </details>
      )}
    </div>
  );
}
