import '../failure/panel.css';
import type { LoadProgress } from '../../contract';
import { bytes } from '../words';

/** Shows how much of the model has been loaded, in bytes. */
export function Loading({ progress }: { readonly progress: LoadProgress | null }) {
  const { receivedBytes, totalBytes } = progress ?? { receivedBytes: 0, totalBytes: 0 };
  const known = totalBytes > 0;
  return (
    <div className="panel panel--calm">
      <label className="panel__sentence" htmlFor="loading">
        Fetching the films
      </label>
      <progress id="loading" {...(known ? { value: receivedBytes, max: totalBytes } : {})} />
      <p className="panel__bytes soft">
        {known ? `${bytes(receivedBytes)} of ${bytes(totalBytes)}` : 'Starting'}
      </p>
    </div>
  );
}
