import { useState } from 'react';
import { useLoading, useSession, useStores } from '../context';
import { bytes } from '../words';
import { Notice } from './Notice';

/** What loading has to say while the page is of use: the rest did not come, or waits for a word, or cannot be kept. */
export function LoadingNotices() {
  const { session } = useStores();
  const problem = useLoading((state) => state.problem);
  const asking = useLoading((state) => state.asking);
  const info = useSession(({ model }) => (model.phase === 'ready' ? model.info : null));
  const [putAway, setPutAway] = useState<unknown>(null);
  const [toldOfRoom, setToldOfRoom] = useState(false);
  if (!info) return null;
  const rest = info.bytes - (info.parts.includes('weights') ? info.lightBytes : 0);

  return (
    <>
      {problem && problem !== putAway && (
        <div role="alert">
          <Notice
            text={problem.message}
            action={{ name: 'Try again', run: () => void session.retry() }}
            onDismiss={() => setPutAway(problem)}
          />
        </div>
      )}
      {asking && (
        <div role="status">
          <Notice
            text={`Your connection is metered. Better recommendations take ${bytes(rest)} more, once.`}
            action={{ name: 'Fetch them', run: () => void session.loading.choose('whole') }}
            dismiss="Stay light"
            onDismiss={() => void session.loading.choose('light')}
          />
        </div>
      )}
      {info.kept === 'no-room' && !toldOfRoom && (
        <div role="status">
          <Notice text={NO_ROOM} onDismiss={() => setToldOfRoom(true)} />
        </div>
      )}
    </>
  );
}

const NO_ROOM =
  'This device has no room to keep the films, so the next visit has to fetch them again. Free some space to use Matinee offline.';
