const POSTER = /\/model\/posters\/[^/]+$/;

/**
 * On a first visit pictures come, or are on their way, before there is a service worker to keep them: once it is there, it
 * gets to see them by their being asked for again, which the browser's own cache answers.
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
