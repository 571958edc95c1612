import { useState } from 'react';
import type { ProfileBackup } from '../../../store';
import { readBackup } from '../../../store/export';
import { saveBackup } from '../../backup/save-backup';
import { useStores } from '../../context';
import { Dialog } from '../../dialog/Dialog';
import { FileButton } from './FileButton';
import { ForLetterboxd } from './ForLetterboxd';
import { type ReadBackup, RestoreQuestion } from './RestoreQuestion';

/** Size limit in bytes: more than any backup can have. */
const MOST_BYTES = 25e6;

interface TakeAlongDialogProps {
  readonly onClose: () => void;
}

/** Saves and restores a backup, and makes files for Letterboxd. */
export default function TakeAlongDialog({ onClose }: TakeAlongDialogProps) {
  const { profile, persistence } = useStores();
  const [restoring, setRestoring] = useState<ReadBackup | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  async function read(file: File | undefined) {
    if (!file) return;
    const reading =
      file.size > MOST_BYTES
        ? ({ ok: false, message: `“${file.name}” is too large to be a backup.` } as const)
        : readBackup(await file.text());
    setRefused(reading.ok ? null : reading.message);
    if (reading.ok) setRestoring(reading);
  }

  function restore(backup: ProfileBackup, how: 'whole' | 'merged') {
    profile.restoreBackup(backup, how);
    onClose();
  }

  if (restoring) {
    return <RestoreQuestion read={restoring} onRestore={restore} onClose={onClose} />;
  }
  return (
    <Dialog title="Take your films along" onClose={onClose}>
      <section className="dialog__part">
        <h3>Backup</h3>
        <p className="soft">
          One file with everything you said and your settings. Restore it here or in another
          browser.
        </p>
        <p className="dialog__buttons">
          <button
            type="button"
            className="button button--main"
            data-first
            onClick={() => void saveBackup(profile, persistence)}
          >
            Save a backup
          </button>
          <FileButton
            name="Restore a backup"
            label="Restore a backup from a file"
            accept=".json,application/json"
            className="button"
            onFiles={([file]) => void read(file)}
          />
        </p>
        {refused && <p role="alert">{refused}</p>}
      </section>
      <ForLetterboxd />
      <form method="dialog" className="dialog__actions">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </Dialog>
  );
}
