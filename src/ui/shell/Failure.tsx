import './panel.css';
import { useStores } from '../context';

/** What went wrong, in the words of whoever knows, and the way to try again. */
export function Failure({ sentence }: { readonly sentence: string }) {
  const { session } = useStores();
  return (
    <div className="panel" role="alert">
      <p className="panel__sentence">{sentence}</p>
      <p className="soft">Your ratings are safe on this device.</p>
      <button type="button" className="button button--main" onClick={() => session.retry()}>
        Try again
      </button>
    </div>
  );
}
