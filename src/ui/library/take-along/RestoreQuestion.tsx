import type { ProfileBackup } from '../../../store';
import type { BackupReading } from '../../../store/export';
import { useLibrary } from '../../context';
import { Dialog } from '../../dialog/Dialog';
import { count } from '../../words';
import { allEntries } from '../shelves';

export type ReadBackup = Extract<BackupReading, { readonly ok: true }>;

interface RestoreQuestionProps {
  readonly read: ReadBackup;
  readonly onRestore: (backup: ProfileBackup, how: 'whole' | 'merged') => void;
  readonly onClose: () => void;
}

const day = new Intl.DateTimeFormat('en', { dateStyle: 'long' });

/** Says what a backup contains, and asks what to do with the films that are already here. */
export function RestoreQuestion({ read, onRestore, onClose }: RestoreQuestionProps) {
  const { backup, savedAt, damaged } = read;
  const here = allEntries(useLibrary()).length;
  return (
    <Dialog title="Restore this backup?" onClose={onClose}>
      <p>
        It holds {count(backup.entries.length, 'film')}
        {savedAt && ` and was saved on ${day.format(savedAt)}`}.
        {damaged > 0 && ` Left out, because they are damaged: ${damaged}.`}
      </p>
      {here > 0 && (
        <p>
          You have {count(here, 'film')} here. Add the backup to them (of each film, what you said
          last counts), or put it in their place. You can undo either.
        </p>
      )}
      <div className="dialog__actions">
        <button type="button" className="button" onClick={onClose}>
          Cancel
        </button>
        {here > 0 && (
          <button type="button" className="button" onClick={() => onRestore(backup, 'whole')}>
            Replace
          </button>
        )}
        <button
          type="button"
          className="button button--main"
          data-first
          onClick={() => onRestore(backup, 'merged')}
        >
          {here > 0 ? 'Add' : 'Restore'}
        </button>
      </div>
    </Dialog>
  );
}
