import './notices.css';
import { useCallback, useEffect, useState } from 'react';
import type { DeviceTrouble } from '../../store';
import { useHealth, useShownChange, useStores } from '../context';
import { LoadingNotices } from './LoadingNotices';
import { Notice } from './Notice';
import { takeBack } from './take-back';
import { useHeightVariable } from './use-height-variable';

/** What the page has to say beside its work: a change that can be undone, a store that is blocked. */
export function Notices() {
  const { profile } = useStores();
  const shown = useShownChange();
  const { trouble } = useHealth();
  const [told, setTold] = useState<DeviceTrouble | null>(null);
  const element = useHeightVariable('--notices');
  const undo = useCallback(() => takeBack(profile), [profile]);
  useUndoKey(undo);

  return (
    <div className="notices" ref={element}>
      <LoadingNotices />
      {trouble && trouble !== told && (
        <Notice text={TROUBLE[trouble]} onDismiss={() => setTold(trouble)} />
      )}
      <div role="status">
        {shown && (
          <Notice
            key={shown.change.id}
            text={shown.change.label}
            brief={shown.brief}
            action={{ name: 'Undo', run: undo }}
            onDismiss={profile.dismissUndo}
          />
        )}
      </div>
    </div>
  );
}

const TROUBLE: Readonly<Record<DeviceTrouble, string>> = {
  blocked:
    'This browser does not let the page keep anything. Your ratings last until you close this tab; export them to keep them.',
  newer:
    'A newer Matinee wrote what is kept on this device. It stays as it is; what you do here lasts until you close this tab. Reload to get the newer version.',
};

/** Ctrl+Z or ⌘Z, except where it belongs to the text being typed. */
function useUndoKey(undo: () => void) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
      if (event.key !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey) || typing)
        return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [undo]);
}
