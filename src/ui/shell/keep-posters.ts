const POSTER = /\/model\/posters\/[^/]+$/;

/**
 * On a first visit pictures are loaded, or loading, before there is a service worker to keep them. Once it is active, they are requested
 * again so that it sees them; the browser's own cache answers these requests.
 */
export function keepPostersSeen(): void {
  const { serviceWorker } = navigator;
  if (!serviceWorker || serviceWorker.controller) return;
  const observer = new PerformanceObserver((list) => {
    for (const { name, initiatorType } of list.getEntries() as PerformanceResourceTiming[]) {
      if (initiatorType === 'img' && POSTER.test(name)) void fetch(name).catch(() => {});
    }
  });
  const begin = () => observer.observe({ type: 'resource', buffered: true });
  serviceWorker.addEventListener('controllerchange', begin, { once: true });
}
