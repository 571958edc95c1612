import './notices.css';
import { useCallback, useEffect, useState } from 'react';
import { useHealth, useStores, useUndo } from '../context';
import { LoadingNotices } from './LoadingNotices';
import { Notice } from './Notice';
import { takeBack } from './take-back';
import { useHeightVariable } from './use-height-variable';

/** What the page has to say beside its work: a change that can be undone, a store that is blocked. */
export function Notices() {
  const { profile } = useStores();
  const shown = useUndo((state) => state.shown);
  const { blocked } = useHealth();
  const [told, setTold] = useState(false);
  const element = useHeightVariable('--notices');
  const undo = useCallback(() => takeBack(profile), [profile]);
  useUndoKey(undo);

  return (
    <div className="notices" ref={element}>
      <LoadingNotices />
      {blocked && !told && <Notice text={BLOCKED} onDismiss={() => setTold(true)} />}
      <div role="status">
        {shown && (
          <Notice
            key={shown.label}
            text={shown.label}
            brief={shown.brief}
            action={{ name: 'Undo', run: undo }}
            onDismiss={profile.dismissUndo}
          />
        )}
      </div>
    </div>
  );
}

const BLOCKED =
  'This browser does not let the page keep anything. Your ratings last until you close this tab; export them to keep them.';

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
