/**
 * Removes the site's own files from the device: the kept model, and the copy of the page for use without a network. Files of other sites
 * of the origin stay.
 *
 * @param base address of the site's folder, ending in "/"
 */
export async function removeFiles(base: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration(base).catch(() => undefined);
  if (registration?.scope === base) await registration.unregister();
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  const own = names.filter((name) => name.endsWith(base) || name.endsWith(`${base}model/`));
  await Promise.all(own.map((name) => caches.delete(name)));
}
