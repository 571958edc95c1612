// A part of the service worker. Pictures of films that were seen stay on the device, the newest of them: a film without a
// network has its picture where it had one before. Their names carry their content's hash, so what is kept never ages.

const POSTERS = `matinee-posters-${registration.scope}`;
const POSTER_FOLDER = `${registration.scope}model/posters/`;
const MOST_POSTERS = 300;

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(POSTER_FOLDER)) {
    event.respondWith(poster(event));
  }
});

async function poster(event) {
  const cache = await caches.open(POSTERS).catch(() => null);
  const kept = await cache?.match(event.request);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (cache && isPicture(response)) {
    event.waitUntil(keepPoster(cache, event.request, response.clone()).catch(() => {}));
  }
  return response;
}

/** Some hosts answer with a page where a file is missing. */
function isPicture({ ok, headers }) {
  return ok && (headers.get('Content-Type') ?? '').startsWith('image/');
}

/** A cache lists its files in the order in which they came. */
async function keepPoster(cache, request, response) {
  await cache.put(request, response);
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, -MOST_POSTERS).map((oldest) => cache.delete(oldest)));
}
