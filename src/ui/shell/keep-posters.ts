const POSTER = /\/model\/posters\/[^/]+$/;

/**
 * On a first visit pictures come before there is a service worker to keep them: once it is there, it gets to see them by
 * their being asked for again, which the browser's own cache answers.
 */
export function keepPostersSeen(): void {
  const { serviceWorker } = navigator;
  if (!serviceWorker || serviceWorker.controller) return;
  const askAgain = () => {
    for (const { name } of performance.getEntriesByType('resource')) {
      if (POSTER.test(name)) void fetch(name).catch(() => {});
    }
  };
  serviceWorker.addEventListener('controllerchange', askAgain, { once: true });
}
