import { lazy, Suspense } from 'react';
import { useSession } from '../context';

const Offline = lazy(() => import('./Offline'));

export function Footer({ onAbout }: { readonly onAbout: () => void }) {
  const settled = useSession((state) => state.list !== null || state.model.phase === 'failed');
  return (
    <footer className="colophon">
      <p>Nothing you do here leaves this device.</p>
      <button type="button" className="text-button" onClick={onAbout}>
        About Matinee
      </button>
      <Suspense fallback={null}>{settled && <Offline />}</Suspense>
    </footer>
  );
}
