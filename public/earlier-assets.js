// A part of the service worker. A tab goes on with the build it was opened with, also after another tab took a new one:
// files of earlier builds, which the host may no longer have, stay here as long as such a tab may ask for them.

const EARLIER = `matinee-earlier-${registration.scope}`;
const ASSET = new RegExp(`^${registration.scope.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}assets/`);

addEventListener('install', (event) => event.waitUntil(keepEarlier()));

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate') event.waitUntil(forgetWhenAlone());
  else if (request.method === 'GET' && ASSET.test(request.url)) event.respondWith(answer(request));
});

/** The new build's install adds to the cache that the old one is in, and its activation clears the old one out. */
async function keepEarlier() {
  const earlier = await caches.open(EARLIER);
  for (const name of await caches.keys()) {
    if (!name.startsWith('workbox-precache') || !name.endsWith(registration.scope)) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = ASSET.test(request.url) ? await cache.match(request) : undefined;
      if (response) await earlier.put(request, response);
    }
  }
}

async function answer(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

async function forgetWhenAlone() {
  const tabs = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (tabs.length === 0) await caches.delete(EARLIER);
}
