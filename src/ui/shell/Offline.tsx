import { registerSW } from 'virtual:pwa-register';
import { useEffect, useRef, useState } from 'react';
import { useSession, useStores } from '../context';
import { newVersion } from '../notices/new-version';
import { keepPostersSeen } from './keep-posters';
import { lookForNewVersion } from './look-for-new-version';

/** Keeps the page for offline use and asks before a new version takes its place. Drawn after the first list, so that the copy never competes with it. */
export default function Offline() {
  const { profile } = useStores();
  const ready = useOfflineReady();
  const update = useRef<ReturnType<typeof registerSW>>(undefined);

  // In an effect: a drawing that is thrown away would leave its registration behind.
  useEffect(() => {
    if (update.current) return;
    keepPostersSeen();
    const offer = () => newVersion.setState({ accept: () => void reload() });
    update.current = registerSW({
      immediate: true,
      onRegisteredSW: (_, registration) => {
        if (registration) lookForNewVersion(registration);
      },
      // A first worker waits for a moment as well, in Firefox: only one beside an active worker is a new version.
      async onNeedRefresh() {
        const registration = await navigator.serviceWorker.getRegistration();
        if (registration?.waiting && registration.active) offer();
      },
      onNeedReload: offer,
    });

    async function reload() {
      await profile.flush();
      const waiting = (await navigator.serviceWorker.getRegistration())?.waiting;
      if (!waiting) return location.reload();
      // The registration helper tells of a change only where a worker was there before the page.
      waiting.addEventListener('statechange', () => {
        if (waiting.state === 'activated') location.reload();
      });
      await update.current?.();
    }
  }, [profile]);

  return <p role="status">{ready ? 'Ready to work offline' : ''}</p>;
}

/** True once a service worker is active, which it only is when it holds the page whole, and the model is kept as well. */
function useOfflineReady(): boolean {
  const kept = useSession(({ model }) => model.phase === 'ready' && model.info.kept === 'kept');
  const [active, setActive] = useState(false);
  useEffect(() => {
    let drawn = true;
    void navigator.serviceWorker?.ready.then(() => {
      if (drawn) setActive(true);
    });
    return () => {
      drawn = false;
    };
  }, []);
  return active && kept;
}
