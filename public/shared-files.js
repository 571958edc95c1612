// A part of the service worker. Files from the system's share sheet are posted here: they wait in a cache until the page
// takes them, see src/store/device/shared-files.ts.

const SHARED = `matinee-shared-${registration.scope}`;
const SHARE_TARGET = `${registration.scope}share`;

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'POST' && request.url === SHARE_TARGET) event.respondWith(share(request));
});

/** Where the device keeps nothing, the library opens without them. */
async function share(request) {
  await keepShared(request).catch(() => caches.delete(SHARED));
  return Response.redirect(`${registration.scope}#/films`, 303);
}

async function keepShared(request) {
  const form = await request.formData();
  await caches.delete(SHARED);
  const cache = await caches.open(SHARED);
  for (const [i, file] of form.getAll('files').entries()) {
    const headers = { 'X-File-Name': encodeURIComponent(file.name) };
    await cache.put(`${SHARE_TARGET}/${i}`, new Response(file, { headers }));
  }
}
