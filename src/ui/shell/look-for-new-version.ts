/** A look that has not ended by then is not waited for. */
const LOOK_EVERY = 60 * 60 * 1000;

/**
 * A tab may stay open for days: looks for a new version whenever it is brought to the front, and every hour that it is there, whether or not
 * the browser has said what came of the look before.
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
