import { useState } from 'react';
import { newestFirst, ratedEntries } from '../../../store';
import { useLibrary, useStores } from '../../context';
import { lazyPart } from '../../parts/lazy-part';
import { ClearDialog } from '../ClearDialog';
import { bring } from '../import/incoming';
import { exportRatings } from './export-ratings';
import { FileButton } from './FileButton';

const TakeAlongDialog = lazyPart<{ readonly onClose: () => void }>(
  () => import('./TakeAlongDialog'),
);

const READABLE = '.csv,.tsv,.txt,.json,.xml,.html,.htm,.xls,.zip,text/csv,application/zip';

/** Buttons that import films from files, export them, and clear them. */
export function TakeAlong() {
  const library = useLibrary();
  const { session } = useStores();
  const [open, setOpen] = useState<'clear' | 'more' | null>(null);
  const missing = library.missing.filter(({ status }) => status === 'rated');
  const rated = [...ratedEntries(library), ...missing].sort(newestFirst);

  /** Handles the focus: the button that opened the question disappears once everything is cleared. */
  function onQuestionClosed() {
    setOpen(null);
    if (rated.length === 0) document.getElementById('place-title')?.focus();
  }

  return (
    <div className="take-along">
      <FileButton
        name="Import"
        label="Import films from files"
        accept={READABLE}
        multiple
        onFiles={bring}
      />
      {rated.length > 0 && (
        <button
          type="button"
          className="text-button"
          onClick={() => void exportRatings(rated, session.movies)}
        >
          Export
        </button>
      )}
      <button type="button" className="text-button" onClick={() => setOpen('more')}>
        Backup and more
      </button>
      {rated.length > 0 && (
        <button type="button" className="text-button" onClick={() => setOpen('clear')}>
          Clear all
        </button>
      )}
      {open === 'clear' && <ClearDialog count={rated.length} onClose={onQuestionClosed} />}
      {open === 'more' && <TakeAlongDialog onClose={() => setOpen(null)} />}
    </div>
  );
}
