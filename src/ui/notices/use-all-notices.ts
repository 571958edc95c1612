import { useState } from 'react';
import { useStore } from 'zustand';
import type { DeviceTrouble } from '../../store';
import { saveBackup } from '../backup/save-backup';
import { useHealth, useShownChange, useStores } from '../context';
import { failedPart } from '../parts/fetch-part';
import { PART_FAILED } from '../parts/PartFailure';
import { useReload } from '../parts/use-reload';
import type { AnyNotice } from './Notice';
import { newVersion } from './new-version';
import { useLoadingNotices } from './use-loading-notices';

/** All pending notices, the most urgent first. */
export function useAllNotices(undo: () => void): AnyNotice[] {
  const { problem, asking, noRoom } = useLoadingNotices();
  return [
    useFailedPart(),
    problem,
    useUndoNotice(undo),
    useNewVersion(),
    asking,
    noRoom,
    useTrouble(),
    useBackupDue(),
  ].filter((notice) => notice !== null);
}

function useUndoNotice(undo: () => void): AnyNotice | null {
  const { profile } = useStores();
  const shown = useShownChange();
  return (
    shown && {
      id: shown.change.id,
      kind: 'status',
      text: shown.change.label,
      brief: shown.brief,
      action: { name: 'Undo', run: undo },
      onDismiss: profile.dismissUndo,
    }
  );
}

function useFailedPart(): AnyNotice | null {
  const failed = useStore(failedPart);
  const reload = useReload();
  if (!failed) return null;
  return {
    id: 'failed part',
    kind: 'alert',
    text: PART_FAILED,
    action: { name: 'Reload', run: () => void reload() },
    onDismiss: () => failedPart.setState(false, true),
  };
}

function useNewVersion(): AnyNotice | null {
  const { accept } = useStore(newVersion);
  if (!accept) return null;
  return {
    id: 'new version',
    kind: 'status',
    text: 'A new version of Matinee is ready.',
    action: { name: 'Reload', run: accept },
    dismiss: 'Later',
    onDismiss: () => newVersion.setState({ accept: null }),
  };
}

function useTrouble(): AnyNotice | null {
  const { trouble } = useHealth();
  const [told, setTold] = useState<DeviceTrouble | null>(null);
  if (!trouble || trouble === told) return null;
  return { id: trouble, kind: 'status', text: TROUBLE[trouble], onDismiss: () => setTold(trouble) };
}

function useBackupDue(): AnyNotice | null {
  const { profile, persistence } = useStores();
  const { backupDue } = useStore(persistence.store);
  if (!backupDue) return null;
  return {
    id: 'backup',
    kind: 'status',
    text: 'Your ratings are kept in this browser alone. A backup keeps them if it is cleared.',
    action: { name: 'Save a backup', run: () => void saveBackup(profile, persistence) },
    dismiss: 'Not now',
    onDismiss: persistence.settleBackup,
  };
}

const TROUBLE: Readonly<Record<DeviceTrouble, string>> = {
  blocked:
    'This browser does not let the page keep anything. Your ratings last until you close this tab; export them to keep them.',
  newer:
    'A newer Matinee wrote what is kept on this device. It stays as it is; what you do here lasts until you close this tab. Reload to get the newer version.',
};
