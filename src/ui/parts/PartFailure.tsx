import './part-failure.css';
import { useReload } from './use-reload';

/** Shown instead of a part of the page that could not be loaded. */
export function PartFailure() {
  const reload = useReload();
  return (
    <div className="part-failure" role="alert">
      <p>{PART_FAILED}</p>
      <button type="button" className="button" onClick={reload}>
        Reload
      </button>
    </div>
  );
}

export const PART_FAILED = 'This part could not be loaded. Reload to get the new version.';
