/**
 * Takes the files that came through the system's share sheet out of the cache of public/shared-files.js. The first caller gets them.
 *
 * @param base address of the site's folder, ending in "/"
 */
export async function takeSharedFiles(base: string): Promise<readonly File[]> {
  const name = `matinee-shared-${base}`;
  if (!('caches' in globalThis) || !(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const answers = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
  const files = await Promise.all(answers.map((answer) => answer && fileOf(answer)));
  const isFirst = await caches.delete(name);
  return isFirst ? files.filter((file) => file !== undefined) : [];
}

async function fileOf(answer: Response): Promise<File> {
  const name = decodeURIComponent(answer.headers.get('X-File-Name') ?? 'films');
  return new File([await answer.blob()], name);
}
