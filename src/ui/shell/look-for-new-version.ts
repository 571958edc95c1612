/** Interval in ms between checks. A check that has not ended by then is not waited for. */
const LOOK_EVERY = 60 * 60 * 1000;

/**
 * A tab may stay open for days: checks for a new version whenever it is brought to the front, and every hour while it is in front, even
 * if the previous check has not ended.
 */
export function lookForNewVersion(
  registration: Pick<ServiceWorkerRegistration, 'update'>,
  tab: Pick<Document, 'addEventListener' | 'visibilityState'> = document,
): void {
  const look = () => {
    if (tab.visibilityState === 'visible' && navigator.onLine)
      registration.update().catch(() => {});
  };
  tab.addEventListener('visibilitychange', look);
  setInterval(look, LOOK_EVERY);
}
