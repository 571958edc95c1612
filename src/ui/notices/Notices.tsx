import './notices.css';
import { useCallback } from 'react';
import { useStores } from '../context';
import { Notice } from './Notice';
import { bringBack, takeBack } from './take-back';
import { useAllNotices } from './use-all-notices';
import { useHeightVariable } from './use-height-variable';
import { useUndoKey } from './use-undo-key';

/** The page's notices, one at a time, the most urgent first. */
export function Notices() {
  const { profile } = useStores();
  const undo = useCallback(() => takeBack(profile), [profile]);
  const redo = useCallback(() => bringBack(profile), [profile]);
  useUndoKey(undo, redo);
  const element = useHeightVariable('--notices');
  const [first, ...others] = useAllNotices(undo);
  const isAlert = first?.kind === 'alert';
  const notice = first && <Notice {...first} key={first.id} waiting={others.length} />;

  return (
    <div className="notices" ref={element}>
      {isAlert && <div role="alert">{notice}</div>}
      <div role="status">{!isAlert && notice}</div>
    </div>
  );
}
