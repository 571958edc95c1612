import { registerSW } from 'virtual:pwa-register';
import { useEffect, useRef, useState } from 'react';
import { useSession, useStores } from '../context';
import { newVersion } from '../notices/new-version';
import { keepPostersSeen } from './keep-posters';
import { lookForNewVersion } from './look-for-new-version';

/**
 * Keeps the page for offline use and asks before a new version replaces it. Rendered after the first list, so that copying never competes
 * with it.
 */
export default function Offline() {
  const { profile } = useStores();
  const ready = useOfflineReady();
  const update = useRef<ReturnType<typeof registerSW>>(undefined);

  // In an effect, because a discarded render would leave its registration behind.
  useEffect(() => {
    if (update.current) return;
    keepPostersSeen();
    const offer = () => newVersion.setState({ accept: () => void reload() });
    update.current = registerSW({
      immediate: true,
      onRegisteredSW: (_, registration) => {
        if (registration) lookForNewVersion(registration);
      },
      // In Firefox the first worker also waits for a moment: only a waiting worker next to an active one is a new version.
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
      // The registration helper reports a change only if there was a worker before the page was loaded.
      waiting.addEventListener('statechange', () => {
        if (waiting.state === 'activated') location.reload();
      });
      await update.current?.();
    }
  }, [profile]);

  return <p role="status">{ready ? 'Ready to work offline' : ''}</p>;
}

/**
 * True once the page can be used offline: a service worker is active, which implies that it has stored the whole page, and the model is
 * kept.
 */
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
