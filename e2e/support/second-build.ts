import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

export const SECOND_TITLE = 'Matinee, the second build';

/**
 * Builds the site once more, with another title, into a new folder. Returns the folder.
 *
 * @param publicDir icons and model; the site's own when absent
 */
export async function buildAgain(publicDir = 'public'): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'matinee-second-build-'));
  await build({
    logLevel: 'error',
    publicDir,
    build: { outDir },
    plugins: [
      {
        name: 'second-title',
        transformIndexHtml: (html) =>
          html.replace(/<title>.*<\/title>/, `<title>${SECOND_TITLE}</title>`),
      },
    ],
  });
  return outDir;
}
