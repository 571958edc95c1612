import { useState } from 'react';
import { newestFirst, ratedEntries } from '../../store';
import { useLibrary, useStores } from '../context';
import { ClearDialog } from './ClearDialog';
import { exportRatings } from './export-ratings';
import { bring } from './import/incoming';

/** Brings films from files, and takes ratings along as a file. */
export function TakeAlong() {
  const library = useLibrary();
  const { session } = useStores();
  const [clearing, setClearing] = useState(false);
  const missing = library.missing.filter(({ status }) => status === 'rated');
  const rated = [...ratedEntries(library), ...missing].sort(newestFirst);

  /** The button that opened the question is gone once everything is cleared. */
  function onQuestionClosed() {
    setClearing(false);
    if (rated.length === 0) document.getElementById('place-title')?.focus();
  }

  return (
    <div className="take-along">
      <label className="text-button take-along__import">
        Import
        <input
          type="file"
          multiple
          accept=".csv,.tsv,.txt,.json,.xml,.html,.htm,.xls,.zip,text/csv,application/zip"
          aria-label="Import films from files"
          onChange={({ currentTarget: chooser }) => {
            bring([...(chooser.files ?? [])]);
            // The same file may be chosen again after it was mended.
            chooser.value = '';
          }}
        />
      </label>
      {rated.length > 0 && (
        <>
          <button
            type="button"
            className="text-button"
            onClick={() => void exportRatings(rated, session.films)}
          >
            Export
          </button>
          <button type="button" className="text-button" onClick={() => setClearing(true)}>
            Clear all
          </button>
        </>
      )}
      {clearing && <ClearDialog count={rated.length} onClose={onQuestionClosed} />}
    </div>
  );
}
