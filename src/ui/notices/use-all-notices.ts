import { useState } from 'react';
import { useStore } from 'zustand';
import { useHealth, useStores, useUndo } from '../context';
import { failedPart } from '../parts/fetch-part';
import { PART_FAILED } from '../parts/PartFailure';
import { useReload } from '../parts/use-reload';
import type { NoticeProps } from './Notice';
import { newVersion } from './new-version';
import { useLoadingNotices } from './use-loading-notices';

export interface AnyNotice extends Omit<NoticeProps, 'waiting'> {
  readonly id: string;
  readonly kind: 'alert' | 'status';
}

/** All that waits to be said, the most urgent first. */
export function useAllNotices(undo: () => void): AnyNotice[] {
  const { problem, asking, noRoom } = useLoadingNotices();
  return [
    useFailedPart(),
    problem,
    useUndoNotice(undo),
    useNewVersion(),
    asking,
    noRoom,
    useBlocked(),
  ].filter((notice) => notice !== null);
}

function useUndoNotice(undo: () => void): AnyNotice | null {
  const { profile } = useStores();
  const shown = useUndo((state) => state.shown);
  return (
    shown && {
      id: `undo ${shown.label}`,
      kind: 'status',
      text: shown.label,
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
  const accept = useStore(newVersion);
  if (!accept) return null;
  return {
    id: 'new version',
    kind: 'status',
    text: 'A new version of Matinee is ready.',
    action: { name: 'Reload', run: accept },
    dismiss: 'Later',
    onDismiss: () => newVersion.setState(null, true),
  };
}

function useBlocked(): AnyNotice | null {
  const { blocked } = useHealth();
  const [told, setTold] = useState(false);
  if (!blocked || told) return null;
  return { id: 'blocked', kind: 'status', text: BLOCKED, onDismiss: () => setTold(true) };
}

const BLOCKED =
  'This browser does not let the page keep anything. Your ratings last until you close this tab; export them to keep them.';
