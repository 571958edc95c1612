import './status-bar.css';
import { useSession } from '../context';
import { Arriving } from '../notices/Arriving';
import { Notices } from '../notices/Notices';
import { lazyPart } from '../parts/lazy-part';

const Offline = lazyPart(() => import('./Offline'), {
  instead: <p>Offline use could not be set up. Reload to try again.</p>,
});

/** Background activity and notices, where they cover nothing: a bar at the bottom of wide screens, the end of the page on narrow ones. */
export function StatusBar() {
  const settled = useSession((state) => state.list !== null || state.model.phase === 'failed');
  return (
    <footer className="status-bar">
      <div className="status-bar__words">
        <p>Nothing you do here leaves this device.</p>
        {settled && <Offline />}
      </div>
      <Arriving />
      <Notices />
    </footer>
  );
}
