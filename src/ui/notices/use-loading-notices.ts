import { useState } from 'react';
import { useLoading, useModelInfo, useStores } from '../context';
import { inWords } from '../failure/words';
import { bytes } from '../words';
import type { AnyNotice } from './Notice';

type LoadingNotices = Readonly<Record<'problem' | 'asking' | 'noRoom', AnyNotice | null>>;

/** Notices about loading while the page is usable: the rest could not be loaded, or waits for the visitor's consent, or cannot be kept. */
export function useLoadingNotices(): LoadingNotices {
  const { session } = useStores();
  const problem = useLoading((state) => state.problem);
  const asking = useLoading((state) => state.asking);
  const info = useModelInfo();
  const [putAway, setPutAway] = useState<unknown>(null);
  const [toldOfRoom, setToldOfRoom] = useState(false);
  if (!info) return { problem: null, asking: null, noRoom: null };
  const rest = info.bytes - (info.parts.includes('weights') ? info.lightBytes : 0);

  return {
    problem:
      problem && problem !== putAway
        ? {
            id: problem.message,
            kind: 'alert',
            text: inWords(problem).sentence,
            details: problem.message,
            action: { name: 'Try again', run: () => void session.retry() },
            onDismiss: () => setPutAway(problem),
          }
        : null,
    asking: asking
      ? {
          id: 'metered',
          kind: 'status',
          text: `Your connection is metered. Better recommendations take ${bytes(rest)} more, once.`,
          action: { name: 'Fetch them', run: () => void session.loading.choose('whole') },
          dismiss: 'Not now',
          onDismiss: () => void session.loading.choose('light'),
        }
      : null,
    noRoom:
      info.kept === 'no-room' && !toldOfRoom
        ? { id: 'no room', kind: 'status', text: NO_ROOM, onDismiss: () => setToldOfRoom(true) }
        : null,
  };
}

const NO_ROOM =
  'This device has no room to keep the films, so the next visit has to fetch them again. Free some space to use Matinee offline.';
