import type { ReadRatings } from '../../store/import/csv';
import { useStores } from '../context';
import { Dialog } from '../dialog/Dialog';
import { count } from '../words';

export interface Imported extends ReadRatings {
  /** How many films had other stars before. */
  readonly replaced: number;
}

interface ImportReportProps {
  readonly outcome: Imported;
  readonly onClose: () => void;
}

/** What came in, what did not and why. */
export default function ImportReport({ outcome, onClose }: ImportReportProps) {
  const { profile } = useStores();
  const { ratings, rejected, replaced } = outcome;
  return (
    <Dialog
      title={
        ratings.length > 0 ? `Imported ${count(ratings.length, 'rating')}` : 'Nothing imported'
      }
      onClose={onClose}
    >
      {ratings.length > 0 && (
        <p>
          {replaced === 0
            ? 'Everything you had rated is as it was.'
            : `${count(replaced, 'film')} had other stars before; everything else you had rated is as it was.`}
        </p>
      )}
      {rejected.length > 0 && (
        <>
          <p>
            {rejected.length === 1
              ? 'One row did not fit:'
              : `${count(rejected.length, 'row')} did not fit:`}
          </p>
          <ul className="import-rejects" aria-label="Rows that did not fit">
            {rejected.map(({ line, reason }) => (
              <li key={`${line}: ${reason}`}>
                <span className="import-rejects__line">Line {line}</span> {reason}
              </li>
            ))}
          </ul>
        </>
      )}
      <form method="dialog" className="dialog__actions">
        {ratings.length > 0 && (
          <button type="submit" className="button" onClick={() => profile.undo()}>
            Undo import
          </button>
        )}
        <button type="submit" className="button button--main">
          Done
        </button>
      </form>
    </Dialog>
  );
}
